package io.github.kextproof.stub.server;

/**
 * A command line as it reached a simulated machine.
 *
 * @param client the address and port of whoever sent it, as sshd's own log names a connection
 * @param line for the login shell
 */
public record HeardCommand(String client, String line) {}
