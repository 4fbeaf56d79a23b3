package io.github.kextproof.mac;

import java.nio.file.Path;
import java.util.Optional;

/** How a user proves who they are to a Mac's SSH server. */
public sealed interface Login {
    /** A private key in a file, with its passphrase if it is encrypted. */
    record KeyFile(Path file, Optional<Secret> passphrase) implements Login {}

    /** The keys that the SSH agent behind SSH_AUTH_SOCK holds. */
    record Agent() implements Login {}

    /** A password, sent only over the encrypted connection. */
    record Password(Secret password) implements Login {}
}
