package io.github.kextproof.gate.decision;

import java.util.Optional;

/**
 * What decided.
 *
 * @param version kextproof's own
 * @param commit what it was built from, if its jar says so
 */
public record Program(String version, Optional<String> commit) {}
