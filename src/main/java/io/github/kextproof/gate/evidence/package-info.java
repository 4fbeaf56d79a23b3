/**
 * Reads directories of Allure 2 results into tests with their attempts; what cannot be read truthfully is a defect with its
 * reason, never a guess.
 *
 * <p>Refuses to know what is wanted of the results.
 */
@NullMarked
package io.github.kextproof.gate.evidence;

import org.jspecify.annotations.NullMarked;
