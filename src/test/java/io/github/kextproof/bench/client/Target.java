package io.github.kextproof.bench.client;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import java.nio.file.Path;
import java.util.Optional;

/** How to get into the benchmark's servers. */
record Target(Path key, Path knownHosts) {
    private static final int PORT = 2206;

    Access at(String address) {
        return new Access(
                address,
                PORT,
                "tester",
                new Login.KeyFile(key, Optional.empty()),
                new HostKeyPin.KnownHosts(knownHosts));
    }
}
