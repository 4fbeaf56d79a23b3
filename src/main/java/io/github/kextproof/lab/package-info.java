/**
 * Owning a Mac for a run: one scenario at a time, back to a clean state, its facts, and whether it is fit for use.
 *
 * <p>Refuses to know the journey: what happens to the Mac in between is not its business.
 */
@NullMarked
package io.github.kextproof.lab;

import org.jspecify.annotations.NullMarked;
