/**
 * The evidence that is taken from a Mac after a failure, so that nobody has to log in to find out why.
 *
 * <p>Refuses to know what failed, and how the evidence is kept.
 */
@NullMarked
package io.github.kextproof.bundle;

import org.jspecify.annotations.NullMarked;
