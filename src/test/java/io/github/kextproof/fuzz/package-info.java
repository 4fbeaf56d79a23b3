/**
 * Makes answers that no Mac should give, and says what no parser may conclude from them.
 *
 * <p>The property tests beside the parsers draw on it, and {@link io.github.kextproof.fuzz.Fuzz} by the million; it refuses
 * to know how a parser works.
 */
@NullMarked
package io.github.kextproof.fuzz;

import org.jspecify.annotations.NullMarked;
