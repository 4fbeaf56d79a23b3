/**
 * Holds evidence against a policy, rule by rule.
 *
 * <p>Refuses to know files, and in what form a decision is told.
 */
@NullMarked
package io.github.kextproof.gate.rule;

import org.jspecify.annotations.NullMarked;
