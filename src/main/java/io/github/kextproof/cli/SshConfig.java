package io.github.kextproof.cli;

import io.github.kextproof.stub.StubMac;
import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.suite.StubMacs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An ssh_config file with which the stock OpenSSH client reaches the stub Macs by name, and the lines to paste. */
final class SshConfig {
    private final StubMacs stubs;

    SshConfig(StubMacs stubs) {
        this.stubs = stubs;
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
        Files.write(knownHosts, endpoints().stream().map(Endpoint::knownHostsLine).toList());
        Files.write(
                config, endpoints().stream().map(mac -> entry(mac, knownHosts)).toList());
        knownHosts.toFile().deleteOnExit();
        config.toFile().deleteOnExit();
        return words(config);
    }

    private List<Endpoint> endpoints() {
        return stubs.lab().macs().stream().map(StubMac::endpoint).toList();
    }

    private String entry(Endpoint mac, Path knownHosts) {
        return String.join(
                "\n",
                "Host " + mac.name(),
                "  HostName " + mac.address(),
                "  Port " + mac.port(),
                "  User " + mac.user(),
                "  IdentityFile " + stubs.key().file(),
                "  IdentitiesOnly yes",
                "  UserKnownHostsFile " + knownHosts,
                "  StrictHostKeyChecking yes",
                "");
    }

    private String words(Path config) {
        String logins = endpoints().stream()
                .map(mac -> "  ssh -F " + config + " " + mac.name())
                .collect(Collectors.joining("\n"));
        String first = endpoints().get(0).name();
        return """
                Stub Macs are running; log in to each as user %s, whose password (for sudo too) is %s:

                %s

                scp and sftp take the same -F: scp -F %s FILE %s:
                Each Mac is what the inventory says of it, never approved. Ctrl-C stops them all.
                """
                .formatted(
                        endpoints().get(0).user(), stubs.password(), logins, config, first);
    }
}
