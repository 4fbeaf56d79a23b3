package io.github.kextproof.suite;

/**
 * A command line that reached a stub Mac.
 *
 * @param connection numbers the connection that it came over; no two connections to a stub Mac have the same number
 */
public record StubCommandLine(long connection, String line) {}
