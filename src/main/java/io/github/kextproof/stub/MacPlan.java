package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.StubDefinition;

/**
 * A Mac to simulate, and where.
 *
 * @param inContainer whether in a container of its own, with real sshd, sudo, shell and screen, or in this program
 */
public record MacPlan(StubDefinition definition, boolean inContainer) {}
