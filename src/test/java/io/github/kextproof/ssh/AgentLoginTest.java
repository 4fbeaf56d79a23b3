package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.mac.Login;
import io.github.kextproof.ssh.ShellException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.auth.BuiltinUserAuthFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentLoginTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final KeyPair ALLOWED = TestKeys.rsa();
    private static final KeyPair OTHER = TestKeys.rsa();

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.start()
            .offering(BuiltinUserAuthFactories.PUBLICKEY)
            .allow(ALLOWED.getPublic())
            .on("true", stage -> stage.exit(0));

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Path socket() {
        return folder.resolve("agent");
    }

    private Shell open() {
        Map<String, String> environment = Map.of("SSH_AUTH_SOCK", socket().toString());
        return new SshjSsh(environment).open(server.access(new Login.Agent()), PATIENCE, new Transcript());
    }

    private ShellException refused() {
        return catchThrowableOfType(ShellException.class, () -> open());
    }

    private static String shown(KeyPair pair) {
        return "the agent's key 'lab key' (" + HostKey.of(pair.getPublic()).shown() + ")";
    }

    @Test
    void the_agents_key_logs_in_signing_with_sha_512() throws IOException {
        try (FakeAgent agent = FakeAgent.at(socket(), ALLOWED);
                Shell shell = open()) {
            assertThat(shell.run(CommandLine.of("true"), PATIENCE).succeeded()).isTrue();
            assertThat(agent.flagsSeen()).containsExactly(4);
        }
    }

    @Test
    void of_several_keys_only_the_accepted_one_signs() throws IOException {
        try (FakeAgent agent = FakeAgent.at(socket(), OTHER, ALLOWED);
                Shell shell = open()) {
            assertThat(shell.run(CommandLine.of("true"), PATIENCE).succeeded()).isTrue();
            assertThat(agent.flagsSeen()).hasSize(1);
        }
    }

    @Test
    void a_machine_that_knows_only_sha_256_gets_that() throws IOException {
        server.settings().setSignatureFactories(List.of(BuiltinSignatures.nistp256, BuiltinSignatures.rsaSHA256));
        try (FakeAgent agent = FakeAgent.at(socket(), ALLOWED);
                Shell shell = open()) {
            assertThat(shell.run(CommandLine.of("true"), PATIENCE).succeeded()).isTrue();
            assertThat(agent.flagsSeen()).containsExactly(2);
        }
    }

    @Test
    void an_agent_without_the_right_key_is_refused_by_fingerprints() throws IOException {
        try (FakeAgent agent = FakeAgent.at(socket(), OTHER)) {
            ShellException refused = refused();

            assertThat(refused.kind()).isEqualTo(Kind.LOGIN_REFUSED);
            assertThat(refused)
                    .hasMessage(server.shown() + " refuses the login: it offers publickey; tried " + shown(OTHER));
            assertThat(agent.flagsSeen()).isEmpty();
        }
    }

    @Test
    void an_agent_that_does_not_sign_makes_the_login_unusable() throws IOException {
        try (FakeAgent agent = FakeAgent.lockedAt(socket(), ALLOWED)) {
            ShellException unusable = refused();

            assertThat(unusable.kind()).isEqualTo(Kind.LOGIN_UNUSABLE);
            assertThat(unusable)
                    .hasMessage(server.shown() + " cannot be logged in to with " + shown(ALLOWED)
                            + ": the agent did not sign");
            assertThat(agent.flagsSeen()).isEmpty();
        }
    }

    @Test
    void an_empty_agent_makes_the_login_unusable() throws IOException {
        try (FakeAgent agent = FakeAgent.at(socket())) {
            ShellException unusable = refused();

            assertThat(unusable.kind()).isEqualTo(Kind.LOGIN_UNUSABLE);
            assertThat(unusable)
                    .hasMessage(server.shown() + " cannot be logged in to through the agent: the one at " + socket()
                            + " holds no key");
            assertThat(agent.flagsSeen()).isEmpty();
        }
    }

    @Test
    void an_agent_that_is_gone_makes_the_login_unusable() {
        assertThat(refused())
                .hasMessage(server.shown() + " cannot be logged in to through the agent: nothing answers at " + socket()
                        + ", which SSH_AUTH_SOCK names");
    }

    @Test
    void no_agent_makes_the_login_unusable() {
        ShellException unusable = catchThrowableOfType(
                ShellException.class,
                () -> new SshjSsh(Map.of()).open(server.access(new Login.Agent()), PATIENCE, new Transcript()));

        assertThat(unusable.kind()).isEqualTo(Kind.LOGIN_UNUSABLE);
        assertThat(unusable)
                .hasMessage(server.shown() + " cannot be logged in to through the agent: SSH_AUTH_SOCK is not set");
    }
}
