/**
 * Reads a gate's policy (YAML); every complaint names file, line, column and the fix.
 *
 * <p>Refuses to know results: what a policy wants is only said here, not looked for.
 */
@NullMarked
package io.github.kextproof.gate.policy;

import org.jspecify.annotations.NullMarked;
