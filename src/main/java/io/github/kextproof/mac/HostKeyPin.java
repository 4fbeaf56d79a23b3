package io.github.kextproof.mac;

import java.nio.file.Path;

/** Which host key a Mac must show; there is no way to trust any key. */
public sealed interface HostKeyPin {
    /** A file in OpenSSH's known_hosts format that holds the Mac's key. */
    record KnownHosts(Path file) implements HostKeyPin {}

    /** The key's fingerprint as {@code ssh-keygen -l} prints it: {@code SHA256:} and 43 characters of base64. */
    record Fingerprint(String sha256) implements HostKeyPin {}
}
