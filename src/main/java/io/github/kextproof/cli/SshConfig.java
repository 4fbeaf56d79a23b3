package io.github.kextproof.cli;

import io.github.kextproof.suite.StubLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An ssh_config file with which the stock OpenSSH client reaches the stub Macs by name, and the lines to paste. */
final class SshConfig {
    private final List<StubLogin> macs;

    /** @param macs at least one */
    SshConfig(List<StubLogin> macs) {
        this.macs = List.copyOf(macs);
    }

    /**
     * Writes the file and a known_hosts file beside it.
     *
     * @return what to tell the person, ready to print
     */
    String write() throws IOException {
        Path directory = Files.createTempDirectory("kextproof-ssh-");
        directory.toFile().deleteOnExit();
        Path knownHosts = directory.resolve("known_hosts");
        Path config = directory.resolve("config");
        Files.write(knownHosts, macs.stream().map(StubLogin::knownHostsLine).toList());
        Files.write(config, macs.stream().map(mac -> entry(mac, knownHosts)).toList());
        knownHosts.toFile().deleteOnExit();
        config.toFile().deleteOnExit();
        return words(config);
    }

    private static String entry(StubLogin mac, Path knownHosts) {
        return String.join(
                "\n",
                "Host " + mac.name(),
                "  HostName " + mac.address(),
                "  Port " + mac.port(),
                "  User " + mac.user(),
                "  IdentityFile " + mac.privateKey(),
                "  IdentitiesOnly yes",
                "  UserKnownHostsFile " + knownHosts,
                "  StrictHostKeyChecking yes",
                "");
    }

    private String words(Path config) {
        String logins = macs.stream()
                .map(mac -> "  ssh -F " + config + " " + mac.name())
                .collect(Collectors.joining("\n"));
        String first = macs.get(0).name();
        return """
                Stub Macs are running; log in to each as user %s, whose password (for sudo too) is %s:

                %s

                scp and sftp take the same -F: scp -F %s FILE %s:
                %sEach Mac is what the inventory says of it, never approved. Ctrl-C stops them all.
                """.formatted(macs.get(0).user(), macs.get(0).password(), logins, config, first, screens());
    }

    private String screens() {
        String lines = macs.stream()
                .flatMap(mac -> mac.screen().stream()
                        .map(screen -> "  " + screen.address() + "::" + screen.port() + "  password "
                                + screen.password() + "  (" + mac.name() + ")\n"))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\nAny VNC viewer shows these screens, and clicks on them:\n\n" + lines + "\n";
    }
}
