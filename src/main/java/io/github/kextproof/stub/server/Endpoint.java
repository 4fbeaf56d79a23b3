package io.github.kextproof.stub.server;

/**
 * Where a simulated machine's SSH server listens and which key it shows.
 *
 * @param address an IPv4 loopback address
 * @param user the account that logs in
 * @param fingerprint of the host key, as {@code ssh-keygen -l} prints it: {@code SHA256:} and 43 characters of base64
 * @param knownHostsLine the line of a known_hosts file that pins the host key, without a newline
 */
public record Endpoint(String name, String address, int port, String user, String fingerprint, String knownHostsLine) {}
