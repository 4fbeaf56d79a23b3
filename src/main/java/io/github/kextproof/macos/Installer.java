package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** installer(8) as root: installs a package on the Mac's own volume. */
public final class Installer {
    /** Where macOS has it. */
    public static final String PATH = "/usr/sbin/installer";

    private final MacShell mac;

    public Installer(MacShell mac) {
        this.mac = mac;
    }

    /**
     * Installs a package.
     *
     * @param path absolute, of the package on the Mac
     * @param deadline must allow for a package that waits for approval of its kernel extension
     */
    public Installation install(String path, Duration deadline) {
        Outcome outcome = mac.root(deadline, PATH, "-pkg", path, "-target", "/");
        String text = Stream.of(outcome.stdout(), outcome.stderr())
                .flatMap(output -> Said.lines(output).stream())
                .collect(Collectors.joining("\n"));
        return outcome.succeeded() && !text.contains("The install failed")
                ? new Installation.Succeeded(text)
                : new Installation.Failed(text, outcome);
    }
}
