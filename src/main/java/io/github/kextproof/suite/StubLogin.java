package io.github.kextproof.suite;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a person logs in to a running stub Mac.
 *
 * @param password of the user, for ssh and for sudo; made up anew at each start
 * @param privateKey a key file that the Mac takes, too
 * @param knownHostsLine the line of a known_hosts file that pins the Mac's host key
 * @param screen where its screen can be looked at, if somewhere
 */
public record StubLogin(
        String name,
        String address,
        int port,
        String user,
        String password,
        Path privateKey,
        String knownHostsLine,
        Optional<Screen> screen) {
    /** A VNC server, with the password that it asks for. */
    public record Screen(String address, int port, String password) {}
}
