/**
 * What will fail on a Mac, known before a run: one look at each Mac, and one line on what to do for each thing that is not well.
 *
 * <p>Refuses to mend anything, to lease a Mac or to reset one: it only looks, over a single connection for each Mac.
 */
@NullMarked
package io.github.kextproof.doctor;

import org.jspecify.annotations.NullMarked;
