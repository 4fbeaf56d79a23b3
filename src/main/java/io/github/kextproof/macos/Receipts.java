package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Optional;

/** pkgutil(1): what macOS noted of the packages that were installed. */
public final class Receipts {
    private final MacShell mac;

    public Receipts(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The version of an installed package.
     *
     * @param identifier of the package, such as {@code com.microsoft.wdav}
     * @return empty if macOS holds no receipt of it, which pkgutil tells by its exit status
     */
    public Optional<String> version(String identifier) {
        Outcome outcome = mac.ask("/usr/sbin/pkgutil", "--pkg-info", identifier);
        return outcome.succeeded() ? Answer.of("pkgutil", outcome).value("version") : Optional.empty();
    }
}
