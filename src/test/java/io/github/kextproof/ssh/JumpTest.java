package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.ShellException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.server.forward.StaticDecisionForwardingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Machines that are reached from jump hosts, over real connections through them. */
class JumpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration IMPATIENCE = Duration.ofMillis(500);

    private final ScriptedServer mac = ScriptedServer.start();
    private final ScriptedServer bastion = ScriptedServer.start();
    private final List<String> forwarded = new CopyOnWriteArrayList<>();

    JumpTest() {
        forwards(bastion);
        mac.on("sw_vers", stage -> stage.print("10.15.7\n").exit(0));
    }

    @AfterEach
    void close() throws IOException {
        mac.close();
        bastion.close();
    }

    private void forwards(ScriptedServer hop) {
        hop.settings().setForwardingFilter(new StaticDecisionForwardingFilter(true) {
            @Override
            protected boolean checkAcceptance(String request, Session session, SshdSocketAddress target) {
                forwarded.add("127.0.0.1:" + target.getPort());
                return true;
            }
        });
    }

    private static Shell open(Access access) {
        return new SshjSsh().open(access, PATIENCE, new Transcript());
    }

    private static ShellException refused(Access access, Duration deadline) {
        return catchThrowableOfType(
                ShellException.class,
                () -> new SshjSsh().open(access, deadline, new Transcript()).close());
    }

    private String macVersion(Shell shell) {
        return shell.run(CommandLine.of("sw_vers"), PATIENCE).stdout().text();
    }

    @Test
    void a_machine_is_reached_from_a_jump_host() {
        try (Shell shell = open(mac.access().by(bastion.access()))) {
            assertThat(macVersion(shell)).isEqualTo("10.15.7\n");
        }

        assertThat(forwarded).containsExactly("127.0.0.1:" + mac.port());
        assertThat(bastion.commands()).isEmpty();
    }

    @Test
    void a_chain_of_jump_hosts_is_gone_through_in_order() throws IOException {
        try (ScriptedServer second = ScriptedServer.start()) {
            forwards(second);

            try (Shell shell = open(mac.access().by(second.access().by(bastion.access())))) {
                assertThat(macVersion(shell)).isEqualTo("10.15.7\n");
            }

            assertThat(forwarded).containsExactly("127.0.0.1:" + second.port(), "127.0.0.1:" + mac.port());
        }
    }

    @Test
    void much_output_comes_through_whole() {
        String much = "0123456789abcdef".repeat(512 * 1024);
        mac.on("cat", stage -> stage.print(much).exit(0));

        try (Shell shell = open(mac.access().by(bastion.access()))) {
            assertThat(shell.run(CommandLine.of("cat"), PATIENCE).stdout().text())
                    .isEqualTo(much);
        }
    }

    @Test
    void closing_the_shell_ends_the_connection_to_the_jump_host() throws IOException {
        open(mac.access().by(bastion.access())).close();

        bastion.awaitAbandonment();
    }

    @Test
    void another_host_key_of_the_jump_host_is_the_jump_host_s() {
        HostKeyPin other = new HostKeyPin.Fingerprint(mac.hostKey().fingerprint());

        ShellException refused =
                refused(mac.access().by(bastion.access(new Login.Password(ScriptedServer.PASSWORD), other)), PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.HOST_KEY_CHANGED);
        assertThat(refused)
                .hasMessage("the jump host " + bastion.shown() + " shows the host key "
                        + bastion.hostKey().shown() + ", but the inventory pins "
                        + mac.hostKey().fingerprint());
        assertThat(bastion.passwordsSeen()).isZero();
        assertThat(mac.connections()).isZero();
    }

    @Test
    void another_host_key_behind_the_jump_host_is_the_machine_s() {
        HostKeyPin other = new HostKeyPin.Fingerprint(bastion.hostKey().fingerprint());

        ShellException refused = refused(
                mac.access(new Login.Password(ScriptedServer.PASSWORD), other).by(bastion.access()), PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.HOST_KEY_CHANGED);
        assertThat(refused.isOnTheWay()).isFalse();
        assertThat(refused)
                .hasMessage(mac.shown() + " shows the host key " + mac.hostKey().shown() + ", but the inventory pins "
                        + bastion.hostKey().fingerprint());
        bastion.awaitAbandonment();
    }

    @Test
    void a_login_that_the_jump_host_refuses_is_the_jump_host_s() {
        ShellException refused =
                refused(mac.access().by(bastion.access(new Login.Password(Secret.of("wrong")))), PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refused.isOnTheWay()).isTrue();
        assertThat(refused.getMessage())
                .startsWith("the jump host " + bastion.shown() + " refuses the login: ")
                .doesNotContain("wrong");
    }

    @Test
    void a_jump_host_that_forwards_nothing_says_so() {
        bastion.settings().setForwardingFilter(new StaticDecisionForwardingFilter(false));

        ShellException refused = refused(mac.access().by(bastion.access()), PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused.getMessage())
                .startsWith(mac.shown() + " cannot be reached: the jump host " + bastion.shown()
                        + " does not forward to it: administratively prohibited");
        assertThat(refused.advice())
                .isEqualTo("allow it there: AllowTcpForwarding and PermitOpen in its sshd_config, permitopen in"
                        + " authorized_keys");
    }

    @Test
    void a_machine_that_is_down_behind_the_jump_host_is_named() throws IOException {
        Access access = mac.access().by(bastion.access());
        mac.close();

        ShellException refused = refused(access, PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused.getMessage())
                .startsWith(mac.shown(access) + " cannot be reached: the jump host " + bastion.shown()
                        + " could not connect to it");
        assertThat(refused.advice())
                .isEqualTo("is it switched on, and are address and port right as the jump host sees them? There, try:"
                        + " nc -vz 127.0.0.1 " + access.port());
    }

    @Test
    void a_jump_host_that_is_down_is_named() throws IOException {
        Access access = mac.access().by(bastion.access());
        bastion.close();

        ShellException refused = refused(access, PATIENCE);

        assertThat(refused)
                .hasMessage(access.jump().orElseThrow().shown() + " cannot be reached: the connection was refused");
        assertThat(refused.advice()).isEqualTo("does its SSH server run, and is it the right port?");
        assertThat(access.jump().orElseThrow().shown()).startsWith("the jump host tester@127.0.0.1:");
    }

    @Test
    void the_deadline_covers_the_way_through_the_jump_host() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Access access = new Access(
                            "127.0.0.1",
                            silent.getLocalPort(),
                            "tester",
                            new Login.Password(Secret.of("x")),
                            new HostKeyPin.Fingerprint("SHA256:x"))
                    .by(bastion.access());

            ShellException refused = refused(access, IMPATIENCE);

            assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refused)
                    .hasMessage("tester@127.0.0.1:" + silent.getLocalPort()
                            + " cannot be reached: it accepted the connection but sent no SSH greeting within 500 ms");
        }
    }

    @Test
    void a_jump_host_that_dies_midway_ends_the_command() {
        mac.on("installer", stage -> {
            stage.print("copying");
            bastion.drop();
            stage.hang();
        });

        try (Shell shell = open(mac.access().by(bastion.access()))) {
            ShellException lost =
                    catchThrowableOfType(ShellException.class, () -> shell.run(CommandLine.of("installer"), PATIENCE));

            assertThat(lost.kind()).isEqualTo(Kind.CONNECTION_LOST);
            assertThat(lost.getMessage())
                    .startsWith(mac.shown() + ": `installer` was cut off after ")
                    .contains("of output: the connection was lost, that to the jump host " + bastion.shown()
                            + " broke: ");
            assertThat(lost.advice())
                    .isEqualTo("is the jump host still up, and does it let connections live that long? See its log of"
                            + " sshd");
        }
    }
}
