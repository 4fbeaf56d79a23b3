package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines with an address of IPv6, a port of their own, or another name for their host key. */
class Ipv6Test {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.with(TestKeys.ecdsa());

    @BeforeEach
    void listen() throws IOException {
        assumeThat(loopback()).as("this machine has ::1").isNotNull();
        server.settings().setHost("::1");
        server.listen();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private static @Nullable NetworkInterface loopback() throws IOException {
        byte[] one = new byte[16];
        one[15] = 1;
        return NetworkInterface.getByInetAddress(InetAddress.getByAddress(one));
    }

    private Access access(String address, Optional<String> alias, String knownHosts) throws IOException {
        Path file = Files.writeString(folder.resolve("known_hosts"), knownHosts);
        return new Access(
                address,
                server.port(),
                ScriptedServer.USER,
                new Login.Password(ScriptedServer.PASSWORD),
                new HostKeyPin.KnownHosts(file),
                alias,
                Optional.empty(),
                false);
    }

    private void opens(Access access) {
        new SshjSsh().open(access, PATIENCE, new Transcript()).close();
        assertThat(server.passwordsSeen()).isEqualTo(1);
    }

    private ShellException unknown(Access access) {
        return catchThrowableOfType(
                ShellException.class,
                () -> new SshjSsh().open(access, PATIENCE, new Transcript()).close());
    }

    @Test
    void a_machine_is_known_by_its_address_and_port() throws IOException {
        opens(access(
                "::1",
                Optional.empty(),
                "[::1]:" + server.port() + " " + server.hostKey().line() + "\n"));
    }

    @Test
    void a_zone_belongs_to_the_address() throws IOException {
        String zone = Objects.requireNonNull(loopback()).getName();

        opens(access(
                "::1%" + zone,
                Optional.empty(),
                "[::1%" + zone + "]:" + server.port() + " " + server.hostKey().line() + "\n"));
    }

    @Test
    void a_machine_with_an_alias_is_known_by_that_alone() throws IOException {
        opens(access(
                "::1", Optional.of("Lab-Mac"), "lab-mac " + server.hostKey().line() + "\n"));
    }

    @Test
    void the_line_to_add_fits_address_and_port() throws IOException {
        ShellException unknown = unknown(access("::1", Optional.empty(), ""));

        assertThat(unknown.getMessage())
                .startsWith("tester@[::1]:" + server.port() + " shows a host key that is pinned nowhere");
        assertThat(unknown.advice())
                .contains("the line: [::1]:" + server.port() + " "
                        + server.hostKey().line() + " or set");
        opens(access("::1", Optional.empty(), line(unknown)));
    }

    @Test
    void the_line_to_add_fits_the_alias() throws IOException {
        ShellException unknown = unknown(access("::1", Optional.of("lab-mac"), ""));

        assertThat(unknown.advice())
                .contains("the line: lab-mac " + server.hostKey().line() + " or set");
        opens(access("::1", Optional.of("lab-mac"), line(unknown)));
    }

    private static String line(ShellException unknown) {
        return unknown.advice().replaceAll(".*the line: (.*) or set.*", "$1") + "\n";
    }
}
