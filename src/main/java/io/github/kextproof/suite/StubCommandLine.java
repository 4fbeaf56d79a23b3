package io.github.kextproof.suite;

/**
 * A command line that reached a stub Mac.
 *
 * @param client the address and port of the connection that it came over
 */
public record StubCommandLine(String client, String line) {}
