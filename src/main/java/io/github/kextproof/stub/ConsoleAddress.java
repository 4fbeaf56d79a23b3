package io.github.kextproof.stub;

/**
 * Where a simulated Mac's screen can be seen and used by VNC.
 *
 * @param address an IPv4 loopback address
 * @param password of the VNC authentication, 8 characters
 */
public record ConsoleAddress(String address, int port, String password) {}
