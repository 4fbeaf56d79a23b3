package io.github.kextproof.stub.server;

/**
 * A command line as it reached a simulated machine.
 *
 * @param connection numbers the connection that it came over, which an address does not: a port is used again by another
 *     client, and the kernel need not wait long for that
 * @param line for the login shell
 */
public record HeardCommand(long connection, String line) {}
