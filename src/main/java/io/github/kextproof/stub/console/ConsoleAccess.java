package io.github.kextproof.stub.console;

/**
 * How to reach a Mac's console on this machine's loopback address.
 *
 * @param password of VNC authentication, of which the first eight characters count
 */
public record ConsoleAccess(int port, String password) {}
