package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.ShellException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.BuiltinUserAuthFactories;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.start().on("true", stage -> stage.exit(0));

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void assertLogsIn(Login login) {
        assertLogsIn(new SshjSsh(), login);
    }

    private void assertLogsIn(Ssh ssh, Login login) {
        try (Shell shell = ssh.open(server.access(login), PATIENCE, new Transcript())) {
            assertThat(shell.run(CommandLine.of("true"), PATIENCE).succeeded()).isTrue();
        }
    }

    private ShellException refused(Login login) {
        return refused(login, PATIENCE);
    }

    private ShellException refused(Login login, Duration deadline) {
        return refused(new SshjSsh(), login, deadline);
    }

    private ShellException refused(Ssh ssh, Login login, Duration deadline) {
        return catchThrowableOfType(
                ShellException.class, () -> ssh.open(server.access(login), deadline, new Transcript()));
    }

    private static Login key(Path file) {
        return new Login.KeyFile(file, Optional.empty());
    }

    private static Login key(Path file, String passphrase) {
        return new Login.KeyFile(file, Optional.of(Secret.of(passphrase)));
    }

    @Test
    void a_password_logs_in() {
        server.offering(BuiltinUserAuthFactories.PASSWORD);

        assertLogsIn(new Login.Password(ScriptedServer.PASSWORD));
    }

    @Test
    void a_password_answers_the_prompt_where_passwords_as_such_are_not_offered() {
        server.offering(BuiltinUserAuthFactories.KBINTERACTIVE);
        server.settings().setKeyboardInteractiveAuthenticator(new Prompt("パスワード:"));

        assertLogsIn(new Login.Password(ScriptedServer.PASSWORD));
    }

    @Test
    void a_wrong_password_is_sent_once() {
        server.offering(BuiltinUserAuthFactories.PASSWORD, BuiltinUserAuthFactories.KBINTERACTIVE);

        ShellException refused = refused(new Login.Password(Secret.of("wrong")));

        assertThat(refused.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refused)
                .hasMessage(server.shown()
                        + " refuses the login: it offers password, keyboard-interactive; tried the password");
        assertThat(refused.advice()).isEqualTo("check the password, and that Remote Login on the Mac allows tester");
        assertThat(server.passwordsSeen()).isEqualTo(1);
    }

    @Test
    void a_wrong_password_at_the_prompt_names_both_tries() {
        server.offering(BuiltinUserAuthFactories.KBINTERACTIVE);
        server.settings().setKeyboardInteractiveAuthenticator(new Prompt("Password:"));

        assertThat(refused(new Login.Password(Secret.of("wrong"))))
                .hasMessage(server.shown() + " refuses the login: it offers keyboard-interactive;"
                        + " tried the password, the password at its prompt");
    }

    @Test
    void a_machine_that_takes_only_keys_is_told_apart_from_a_wrong_password() {
        server.offering(BuiltinUserAuthFactories.PUBLICKEY);

        ShellException refused = refused(new Login.Password(ScriptedServer.PASSWORD));

        assertThat(refused).hasMessage(server.shown() + " refuses the login: it offers publickey; tried the password");
        assertThat(refused.advice()).isEqualTo("this machine takes no passwords: give a key in the inventory");
    }

    @Test
    void an_ecdsa_key_logs_in() {
        KeyPair pair = TestKeys.ecdsa();
        server.allow(pair.getPublic());

        assertLogsIn(key(TestKeys.openSsh(pair, folder.resolve("id_ecdsa"))));
    }

    @Test
    void an_ed25519_key_logs_in() {
        KeyPair pair = TestKeys.ed25519();
        server.allow(pair.getPublic());

        assertLogsIn(key(TestKeys.openSsh(pair, folder.resolve("id_ed25519"))));
    }

    @Test
    void an_rsa_key_in_pem_logs_in() {
        KeyPair pair = TestKeys.rsa();
        server.allow(pair.getPublic());

        assertLogsIn(key(TestKeys.pkcs8(pair, folder.resolve("key.pem"))));
        assertLogsIn(key(TestKeys.encryptedPem(pair, folder.resolve("locked.pem"), "open"), "open"));
    }

    @Test
    void a_passphrase_opens_an_encrypted_key() {
        KeyPair pair = TestKeys.ecdsa();
        server.allow(pair.getPublic());

        assertLogsIn(key(TestKeys.openSsh(pair, folder.resolve("locked"), "open sesame"), "open sesame"));
    }

    @Test
    void a_key_that_was_read_before_does_not_stand_in_for_another_file_or_passphrase() {
        KeyPair pair = TestKeys.ecdsa();
        server.allow(pair.getPublic());
        Path file = TestKeys.openSsh(pair, folder.resolve("id"), "open sesame");
        Ssh ssh = new SshjSsh();
        assertLogsIn(ssh, key(file, "open sesame"));
        assertLogsIn(ssh, key(file, "open sesame"));

        assertThat(refused(ssh, key(file, "hunter2"), PATIENCE).kind()).isEqualTo(Kind.LOGIN_UNUSABLE);
        TestKeys.openSsh(TestKeys.ecdsa(), file);
        assertThat(refused(ssh, key(file), PATIENCE).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        TestKeys.openSsh(pair, file);
        assertLogsIn(ssh, key(file));
    }

    @Test
    void another_key_is_refused_by_its_fingerprint() {
        KeyPair pair = TestKeys.ecdsa();
        Path file = TestKeys.openSsh(pair, folder.resolve("other"));

        ShellException refused = refused(key(file));

        assertThat(refused.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refused)
                .hasMessage(server.shown()
                        + " refuses the login: it offers password, keyboard-interactive, publickey; tried the key "
                        + file + " (ecdsa-sha2-nistp256 "
                        + HostKey.of(pair.getPublic()).fingerprint() + ")");
        assertThat(refused.advice())
                .isEqualTo("add the public key to ~/.ssh/authorized_keys of tester there,"
                        + " and check that Remote Login on the Mac allows tester");
    }

    @Test
    void an_encrypted_key_without_passphrase_is_unusable() {
        Path modern = TestKeys.openSsh(TestKeys.ecdsa(), folder.resolve("locked"), "open sesame");
        Path old = TestKeys.encryptedPem(TestKeys.rsa(), folder.resolve("locked.pem"), "open sesame");

        for (Path file : List.of(modern, old)) {
            ShellException unusable = refused(key(file));

            assertThat(unusable.kind()).isEqualTo(Kind.LOGIN_UNUSABLE);
            assertThat(unusable)
                    .hasMessage(server.shown() + " cannot be logged in to with the key " + file
                            + ": it is encrypted and no passphrase is given");
            assertThat(unusable.advice())
                    .isEqualTo("give its passphrase in the inventory, or log in through the agent");
        }
        assertThat(server.connections()).isZero();
    }

    @Test
    void a_wrong_passphrase_is_unusable_and_not_shown() {
        Path file = TestKeys.openSsh(TestKeys.ecdsa(), folder.resolve("locked"), "open sesame");

        ShellException unusable = refused(key(file, "hunter2"));

        assertThat(unusable.kind()).isEqualTo(Kind.LOGIN_UNUSABLE);
        assertThat(unusable)
                .hasMessage(server.shown() + " cannot be logged in to with the key " + file
                        + ": the passphrase does not open it");
        assertThat(unusable).hasStackTraceContaining("passphrase");
        assertThat(Throwables.getStackTrace(unusable)).doesNotContain("hunter2");
    }

    @Test
    void a_missing_key_is_unusable() {
        Path file = folder.resolve("nowhere");

        assertThat(refused(key(file)))
                .hasMessage(
                        server.shown() + " cannot be logged in to with the key " + file + ": there is no such file");
    }

    @Test
    void a_file_that_holds_no_private_key_is_unusable() throws IOException {
        Path file = Files.writeString(folder.resolve("id.pub"), "ssh-ed25519 AAAA me@here\n");

        ShellException unusable = refused(key(file));

        assertThat(unusable)
                .hasMessage(server.shown() + " cannot be logged in to with the key " + file
                        + ": it holds no private key in OpenSSH, PEM or PuTTY format");
        assertThat(unusable.advice()).isEqualTo("name the private key, not the .pub file beside it");
    }

    @Test
    void a_login_that_is_not_answered_ends_at_the_deadline() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        server.settings().setPasswordAuthenticator((user, password, session) -> {
            try {
                return never.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                return false;
            }
        });

        ShellException stalled = refused(new Login.Password(ScriptedServer.PASSWORD), Duration.ofMillis(1500));
        never.countDown();

        assertThat(stalled.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(stalled)
                .hasMessage(server.shown() + " cannot be reached: the login was not answered within 1500 ms");
    }

    @Test
    void a_machine_that_ends_the_login_is_quoted() {
        server.settings().setPasswordAuthenticator((user, password, session) -> {
            try {
                Buffer packet = session.createBuffer(SshConstants.SSH_MSG_DISCONNECT);
                packet.putUInt(SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR);
                packet.putString("Too many authentication failures");
                packet.putString("");
                session.writePacket(packet);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        });

        ShellException refused = refused(new Login.Password(ScriptedServer.PASSWORD));

        assertThat(refused.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refused)
                .hasMessage(server.shown()
                        + " refuses the login: it ended with 'Too many authentication failures'; tried the password");
    }

    /** A prompt in the machine's own language. */
    private record Prompt(String text) implements KeyboardInteractiveAuthenticator {
        @Override
        public InteractiveChallenge generateChallenge(
                ServerSession session, String user, String language, String methods) {
            InteractiveChallenge challenge = new InteractiveChallenge();
            challenge.setInteractionName("");
            challenge.setInteractionInstruction("");
            challenge.setLanguageTag("");
            challenge.addPrompt(text, false);
            return challenge;
        }

        @Override
        public boolean authenticate(ServerSession session, String user, List<String> answers) {
            return answers.equals(List.of(ScriptedServer.PASSWORD.reveal()));
        }
    }
}
