/**
 * The release gate: reads Allure 2 result files of any origin, holds them against a policy, and says GO or NO-GO with the
 * evidence for each rule.
 *
 * <p>Its parts, each of which may use only those before it: {@code evidence} (what result files say), {@code policy} (what is
 * wanted), {@code rule} (whether it is so), {@code decision} (what to tell and to keep of it). Refuses to know how results
 * were made: what it knows of kextproof's own is the names of their labels.
 */
@NullMarked
package io.github.kextproof.gate;

import org.jspecify.annotations.NullMarked;
