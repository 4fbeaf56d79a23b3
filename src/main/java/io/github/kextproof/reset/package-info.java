/**
 * Bringing a Mac back to its snapshot: runs the steps of a recipe where the Mac's host is, and says what came of them.
 *
 * <p>Refuses to know macOS: whether the Mac that comes back is the right one and was never approved, its owner finds out.
 */
@NullMarked
package io.github.kextproof.reset;

import org.jspecify.annotations.NullMarked;
