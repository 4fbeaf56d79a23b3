package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.ssh.ShellException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostKeyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String COMPARE =
            "compare it with what the machine itself prints for" + " ssh-keygen -lf /etc/ssh/ssh_host_ecdsa_key.pub";

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.start();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Path knownHosts(String... lines) {
        try {
            return Files.write(folder.resolve("known_hosts"), List.of(lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String name() {
        return "[127.0.0.1]:" + server.port();
    }

    private void open(HostKeyPin pin) {
        new SshjSsh()
                .open(server.access(new Login.Password(ScriptedServer.PASSWORD), pin), PATIENCE, new Transcript())
                .close();
    }

    private ShellException refused(HostKeyPin pin) {
        ShellException refused = catchThrowableOfType(ShellException.class, () -> open(pin));
        assertThat(server.passwordsSeen()).isZero();
        return refused;
    }

    @Test
    void a_key_in_known_hosts_is_trusted() {
        open(new HostKeyPin.KnownHosts(
                knownHosts(name() + " " + server.hostKey().line())));

        assertThat(server.passwordsSeen()).isEqualTo(1);
    }

    @Test
    void of_several_keys_the_machine_shows_the_pinned_one() {
        KeyPair rsa = TestKeys.rsa();
        KeyPair ecdsa = TestKeys.ecdsa();
        server.settings().setKeyPairProvider(KeyPairProvider.wrap(rsa, ecdsa));

        open(new HostKeyPin.KnownHosts(
                knownHosts(name() + " " + HostKey.of(ecdsa.getPublic()).line())));
        open(new HostKeyPin.KnownHosts(
                knownHosts(name() + " " + HostKey.of(rsa.getPublic()).line())));

        assertThat(server.passwordsSeen()).isEqualTo(2);
    }

    @Test
    void an_unknown_key_comes_with_the_line_to_add() {
        Path file = knownHosts("# nothing yet");

        ShellException unknown = refused(new HostKeyPin.KnownHosts(file));

        assertThat(unknown.kind()).isEqualTo(Kind.HOST_KEY_UNKNOWN);
        assertThat(unknown)
                .hasMessage(server.shown() + " shows a host key that is pinned nowhere, "
                        + server.hostKey().shown() + ": " + file + " has no line for it");
        assertThat(unknown.advice())
                .isEqualTo(COMPARE + "; if they agree, add to " + file + " the line: " + name() + " "
                        + server.hostKey().line() + " or set host-key: "
                        + server.hostKey().fingerprint() + " in the inventory");
    }

    @Test
    void a_missing_known_hosts_is_named() {
        Path file = folder.resolve("nowhere");

        assertThat(refused(new HostKeyPin.KnownHosts(file)))
                .hasMessage(server.shown() + " shows a host key that is pinned nowhere, "
                        + server.hostKey().shown() + ": " + file + " cannot be read");
    }

    @Test
    void a_changed_key_shows_both() {
        HostKey old = HostKey.of(TestKeys.ecdsa().getPublic());
        Path file = knownHosts(name() + " " + old.line());

        ShellException changed = refused(new HostKeyPin.KnownHosts(file));

        assertThat(changed.kind()).isEqualTo(Kind.HOST_KEY_CHANGED);
        assertThat(changed)
                .hasMessage(server.shown() + " shows the host key "
                        + server.hostKey().shown() + ", but " + file + " pins " + old.shown());
        assertThat(changed.advice())
                .isEqualTo(COMPARE + "; if the machine was set up anew, replace its line in " + file + " with: "
                        + name() + " " + server.hostKey().line());
    }

    @Test
    void another_fingerprint_shows_both() {
        String old = HostKey.of(TestKeys.ecdsa().getPublic()).fingerprint();

        ShellException changed = refused(new HostKeyPin.Fingerprint(old));

        assertThat(changed.kind()).isEqualTo(Kind.HOST_KEY_CHANGED);
        assertThat(changed)
                .hasMessage(server.shown() + " shows the host key "
                        + server.hostKey().shown() + ", but the inventory pins " + old);
        assertThat(changed.advice())
                .isEqualTo(COMPARE + "; if the machine was set up anew, set host-key: "
                        + server.hostKey().fingerprint() + " in the inventory");
    }

    @Test
    void a_revoked_key_is_refused_though_another_line_trusts_it() {
        Path file = knownHosts(
                name() + " " + server.hostKey().line(),
                "@revoked * " + server.hostKey().line());

        ShellException revoked = refused(new HostKeyPin.KnownHosts(file));

        assertThat(revoked.kind()).isEqualTo(Kind.HOST_KEY_CHANGED);
        assertThat(revoked)
                .hasMessage(server.shown() + " shows a host key that " + file + " marks as @revoked, "
                        + server.hostKey().shown());
    }

    @Test
    void a_certificate_authority_is_no_pin() {
        Path file = knownHosts(
                "@cert-authority * " + HostKey.of(TestKeys.ecdsa().getPublic()).line());

        ShellException unknown = refused(new HostKeyPin.KnownHosts(file));

        assertThat(unknown.kind()).isEqualTo(Kind.HOST_KEY_UNKNOWN);
        assertThat(unknown)
                .hasMessage(server.shown() + " shows a host key that is pinned nowhere, "
                        + server.hostKey().shown() + ": " + file + " names only a certificate authority for it,"
                        + " and certificates are not supported");
    }
}
