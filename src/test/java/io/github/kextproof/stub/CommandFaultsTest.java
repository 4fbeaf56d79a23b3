package io.github.kextproof.stub;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.SshCaller.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.scp.client.ScpClientCreator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a script can do to the connection that a command came over, as the client sees it. */
@Timeout(60)
class CommandFaultsTest {
    private final ScriptedMac mac = new ScriptedMac();

    @AfterEach
    void stop() {
        mac.close();
    }

    @Test
    void a_drop_ends_the_connection_and_the_command_does_not_run() throws IOException {
        mac.when("touch*", 1, 1).fault("drop");

        try (SshCaller ssh = mac.login()) {
            ChannelExec channel = start(ssh, "touch dropped");
            assertClosed(ssh.session());
            assertThat(channel.getExitStatus()).isNull();
        }
        assertThat(run("test -e dropped").status()).isEqualTo(1);
    }

    @Test
    void a_drop_afterwards_lets_the_command_run_and_tells_nobody() throws IOException {
        mac.when("touch*", 1, 1).fault("drop-after");

        try (SshCaller ssh = mac.login()) {
            ChannelExec channel = start(ssh, "touch done");
            assertClosed(ssh.session());
            assertThat(channel.getExitStatus()).isNull();
        }
        assertThat(run("test -e done").status()).isZero();
    }

    @Test
    void a_reset_ends_the_connection() throws IOException {
        mac.when("true", 1, 1).fault("reset");

        try (SshCaller ssh = mac.login()) {
            start(ssh, "/usr/bin/true");
            assertClosed(ssh.session());
        }
        assertThat(run("/usr/bin/true").status()).isZero();
    }

    @Test
    void a_hang_outlasts_the_clients_patience_and_ends_with_the_lab() throws IOException {
        mac.when("sw_vers*").fault("hang");

        try (SshCaller ssh = mac.login()) {
            ChannelExec channel = start(ssh, "sw_vers");
            Set<ClientChannelEvent> events =
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofMillis(300));
            assertThat(events).contains(ClientChannelEvent.TIMEOUT);
            assertThat(ssh.run("/usr/bin/true").status()).isZero();
            mac.close();
            assertClosed(ssh.session());
        }
    }

    @Test
    void a_truncated_command_leaves_so_many_bytes_and_no_status() throws IOException {
        mac.when("uname*").answerWith("0123456789", "truncate", "4");

        assertThat(run("uname -a")).isEqualTo(new Result(-1, "0123", ""));
    }

    @Test
    void what_is_shorter_is_not_truncated() throws IOException {
        mac.when("uname*").answerWith("0123456789", "truncate", "11");

        assertThat(run("uname -a")).isEqualTo(new Result(0, "0123456789", ""));
    }

    @Test
    void a_stage_of_a_pipeline_can_be_truncated() throws IOException {
        mac.when("uname*").answerWith("0123456789", "truncate", "4");

        assertThat(run("uname -a | cat | cat").status()).isEqualTo(-1);
    }

    @Test
    void every_seventh_byte_is_another_one() throws IOException {
        mac.when("uname*").answerWith("0123456789abcdef", "garble", "");

        try (SshCaller ssh = mac.login()) {
            assertThat(bytes(ssh, "uname").getBytes(StandardCharsets.ISO_8859_1))
                    .isEqualTo("012345\u00b6789abc\u00e4ef".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void a_refused_channel_leaves_the_connection_alone() throws IOException {
        mac.when("kextutil*", 1, 1).fault("refuse-channel");

        try (SshCaller ssh = mac.login()) {
            CoreModuleProperties.REQUEST_EXEC_REPLY.set(ssh.session(), true);
            assertThat(ssh.run("/usr/bin/sudo -n -- '/usr/bin/kextutil' /Library/Extensions/x.kext"))
                    .isEqualTo(new Result(-1, "", ""));
            assertThat(ssh.run("/usr/bin/sudo -n -- /usr/bin/kextutil /Library/Extensions/x.kext")
                            .status())
                    .isEqualTo(66);
        }
    }

    @Test
    void a_signal_ends_a_command_before_it_runs() throws IOException {
        mac.when("touch*").fault("kill-signal", "SEGV");

        try (SshCaller ssh = mac.login()) {
            ChannelExec channel = start(ssh, "touch killed");
            SshCaller.await(channel);
            assertThat(channel.getExitSignal()).isEqualTo("SEGV");
            assertThat(channel.getExitStatus()).isNull();
            assertThat(ssh.run("test -e killed").status()).isEqualTo(1);
        }
    }

    @Test
    void slow_output_comes_whole() throws IOException {
        mac.when("uname*").answerWith("0123456789", "slow", "1KB/s");

        assertThat(run("uname")).isEqualTo(new Result(0, "0123456789", ""));
    }

    @Test
    void slow_output_does_not_hold_the_channels_end_up() throws IOException {
        mac.when("uname*").answerWith("0123456789", "slow", "1B/s");

        try (SshCaller ssh = mac.login()) {
            ChannelExec channel = start(ssh, "uname");
            channel.close(true);
            assertThat(ssh.run("/usr/bin/true").status()).isZero();
        }
    }

    @Test
    void a_delay_comes_before_the_answer() throws IOException {
        mac.when("uname").delay(Duration.ofHours(1)).answer(0, "late", "");

        try (SshCaller ssh = mac.login()) {
            ChannelExec channel = start(ssh, "uname");
            assertThat(channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofMillis(300)))
                    .contains(ClientChannelEvent.TIMEOUT);
        }
    }

    @Test
    void a_reboot_ends_every_connection_and_lets_nobody_in_until_it_is_over() throws IOException {
        mac.when("touch*", 1, 1).fault("reboot", "1h");

        try (SshCaller bystander = mac.login();
                SshCaller ssh = mac.login()) {
            start(ssh, "touch gone");
            assertClosed(ssh.session());
            assertClosed(bystander.session());
            assertThatThrownBy(mac::login).isInstanceOf(IOException.class);
        }
    }

    @Test
    void after_a_reboot_the_mac_is_what_it_was_and_its_script_counts_on() throws IOException {
        mac.when("touch*", 1, 1).fault("reboot", "1ms");

        try (SshCaller ssh = mac.login()) {
            ssh.run("mkdir kept");
            start(ssh, "touch gone");
            assertClosed(ssh.session());
        }
        try (SshCaller ssh = loginOnceItIsBack()) {
            assertThat(ssh.run("touch kept/there && ls kept")).isEqualTo(new Result(0, "there\n", ""));
        }
    }

    @Test
    void an_upload_can_be_dropped_too() throws IOException {
        mac.when("scp -t*", 1, 1).fault("drop");

        try (SshCaller ssh = mac.login()) {
            assertThatThrownBy(() -> upload(ssh)).isInstanceOf(IOException.class);
        }
        try (SshCaller ssh = mac.login()) {
            upload(ssh);
            assertThat(ssh.run("cat uploaded").out()).isEqualTo("content");
        }
    }

    @Test
    void an_upload_can_be_answered() throws IOException {
        mac.when("scp*").answer(1, "\0\u0001scp: uploaded: No space left on device\n", "");

        try (SshCaller ssh = mac.login()) {
            assertThatThrownBy(() -> upload(ssh)).isInstanceOf(IOException.class);
            assertThat(ssh.run("test -e uploaded").status()).isEqualTo(1);
        }
    }

    private static void upload(SshCaller ssh) throws IOException {
        ScpClientCreator.instance()
                .createScpClient(ssh.session())
                .upload("content".getBytes(StandardCharsets.UTF_8), "uploaded", Set.of(OWNER_READ, OWNER_WRITE), null);
    }

    private SshCaller loginOnceItIsBack() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try {
                return mac.login();
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("the Mac does not come back");
    }

    private static ChannelExec start(SshCaller ssh, String line) throws IOException {
        ChannelExec channel = ssh.session().createExecChannel(line);
        channel.setOut(new ByteArrayOutputStream());
        channel.setErr(new ByteArrayOutputStream());
        channel.open().verify(SshCaller.DEADLINE);
        return channel;
    }

    private static String bytes(SshCaller ssh, String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ChannelExec channel = ssh.session().createExecChannel(line)) {
            channel.setOut(out);
            channel.open().verify(SshCaller.DEADLINE);
            SshCaller.await(channel);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static void assertClosed(ClientSession session) {
        assertThat(session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), SshCaller.DEADLINE))
                .contains(ClientSession.ClientSessionEvent.CLOSED);
    }

    private Result run(String line) throws IOException {
        try (SshCaller ssh = mac.login()) {
            return ssh.run(line);
        }
    }
}
