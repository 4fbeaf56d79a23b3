package io.github.kextproof.gate.decision;

/**
 * What decided.
 *
 * @param version kextproof's own
 * @param commit what it was built from
 */
public record Program(String version, String commit) {}
