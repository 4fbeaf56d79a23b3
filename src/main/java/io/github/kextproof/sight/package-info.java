/**
 * Finds a small picture in a large one, whatever the colours.
 *
 * <p>Refuses to know what the pictures show.
 */
@NullMarked
package io.github.kextproof.sight;

import org.jspecify.annotations.NullMarked;
