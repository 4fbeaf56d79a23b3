package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.SshCaller.Result;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.scp.client.ScpClient;
import org.apache.sshd.scp.client.ScpClientCreator;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Stub Macs over real SSH connections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubLabTest {
    private static final String PASSWORD = "correct horse";
    private static final int SEVERAL_MEGABYTES = 5_000_003;

    @TempDir
    Path directory;

    private final KeyPair key = newKey();
    private StubLab lab;

    @BeforeAll
    void start() throws IOException {
        lab = StubLab.start(List.of(mac("mojave", "10.14.6"), mac("catalina", "10.15.7")));
    }

    @AfterAll
    void stop() {
        lab.close();
    }

    private StubDefinition mac(String name, String macos) {
        return new StubDefinition(
                name,
                macos,
                "x86_64",
                "en",
                "none",
                "qa",
                PASSWORD,
                List.of("# a comment", PublicKeyEntry.toString(key.getPublic()) + " qa@controller"),
                false,
                600,
                "presses Allow after 2m",
                Duration.ZERO);
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private SshCaller login(String name) throws IOException {
        return SshCaller.withPassword(lab.mac(name).endpoint(), PASSWORD);
    }

    @Test
    void a_command_keeps_its_quoting_its_streams_and_its_status() throws IOException {
        try (SshCaller ssh = login("mojave")) {
            assertThat(ssh.run("printf '<%s>' 'a  b' \"$HOME\" c\\ d; echo complaint >&2; exit 42"))
                    .isEqualTo(new Result(42, "<a  b></Users/qa><c d>", "complaint\n"));
        }
    }

    @Test
    void a_command_reads_what_the_client_sends() throws IOException {
        try (SshCaller ssh = login("mojave")) {
            assertThat(ssh.run("sort | head -1; cat", "b\na\n")).isEqualTo(new Result(0, "a\n", ""));
        }
    }

    @Test
    void a_missing_command_is_refused_in_the_login_shells_words() throws IOException {
        try (SshCaller bash = login("mojave");
                SshCaller zsh = login("catalina")) {
            assertThat(bash.run("mdatp health")).isEqualTo(new Result(127, "", "bash: mdatp: command not found\n"));
            assertThat(zsh.run("mdatp health")).isEqualTo(new Result(127, "", "zsh:1: command not found: mdatp\n"));
        }
    }

    @Test
    void the_server_calls_itself_what_the_macs_release_does() throws IOException {
        try (SshCaller ssh = login("mojave")) {
            assertThat(ssh.session().getServerVersion()).isEqualTo("SSH-2.0-OpenSSH_7.9");
        }
    }

    @Test
    void the_host_key_is_the_announced_one() throws IOException {
        Endpoint mac = lab.mac("mojave").endpoint();
        try (SshCaller ssh = login("mojave")) {
            assertThat(ssh.hostKey())
                    .isEqualTo(mac.fingerprint())
                    .startsWith("SHA256:")
                    .hasSize(50);
        }
        assertThat(mac.knownHostsLine()).startsWith("[127.0.0.1]:" + mac.port() + " ssh-ed25519 ");
        assertThat(lab.mac("catalina").endpoint().fingerprint()).isNotEqualTo(mac.fingerprint());
    }

    @Test
    void one_of_the_authorized_keys_opens_the_mac() throws IOException {
        try (SshCaller ssh = SshCaller.withKey(lab.mac("mojave").endpoint(), key)) {
            assertThat(ssh.run("whoami").out()).isEqualTo("qa\n");
        }
    }

    @Test
    void a_wrong_password_and_a_wrong_key_are_refused() {
        Endpoint mac = lab.mac("mojave").endpoint();

        assertThatThrownBy(() -> SshCaller.withPassword(mac, "battery staple")).isInstanceOf(SshException.class);
        assertThatThrownBy(() -> SshCaller.withKey(mac, newKey())).isInstanceOf(SshException.class);
        assertThatThrownBy(() -> SshCaller.withPassword(
                        new Endpoint("mojave", mac.address(), mac.port(), "root", "", ""), PASSWORD))
                .isInstanceOf(SshException.class);
    }

    @Test
    void two_channels_of_a_connection_work_at_once() throws IOException {
        try (SshCaller ssh = login("mojave");
                ChannelExec waiting = ssh.session().createExecChannel("cat; exit 7")) {
            waiting.open().verify(SshCaller.DEADLINE);

            assertThat(ssh.run("echo meanwhile").out()).isEqualTo("meanwhile\n");

            waiting.getInvertedIn().close();
            SshCaller.await(waiting);
            assertThat(waiting.getExitStatus()).isEqualTo(7);
        }
    }

    @Test
    void a_signal_ends_a_command_and_is_reported() throws IOException {
        try (SshCaller ssh = login("mojave");
                ChannelExec sleeping = ssh.session().createExecChannel("echo started; sleep 100000000")) {
            sleeping.open().verify(SshCaller.DEADLINE);
            assertThat(sleeping.getInvertedOut().readNBytes(8)).asString().isEqualTo("started\n");

            Buffer signal = ssh.session().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
            signal.putUInt(sleeping.getRecipient());
            signal.putString("signal");
            signal.putBoolean(false);
            signal.putString("TERM");
            ssh.session().writePacket(signal);

            SshCaller.await(sleeping);
            assertThat(sleeping.getExitSignal()).isEqualTo("TERM");
            assertThat(sleeping.getExitStatus()).isNull();
        }
    }

    @Test
    void scp_moves_files_both_ways_unharmed() throws Exception {
        Path sent = randomFile("sent");
        Path fetched = directory.resolve("fetched");
        try (SshCaller ssh = login("mojave")) {
            ScpClient scp = ScpClientCreator.instance().createScpClient(ssh.session());
            scp.upload(sent, "/tmp/scp.bin");
            scp.download("/private/tmp/scp.bin", fetched);

            assertThat(ssh.run("shasum -a 256 /tmp/scp.bin").out()).isEqualTo(sha256(sent) + "  /tmp/scp.bin\n");
            assertThat(sha256(fetched)).isEqualTo(sha256(sent));
        }
    }

    @Test
    void sftp_moves_files_both_ways_unharmed() throws Exception {
        Path sent = randomFile("sent-by-sftp");
        try (SshCaller ssh = login("catalina");
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(ssh.session())) {
            try (OutputStream out = sftp.write("sftp.bin")) {
                Files.copy(sent, out);
            }
            assertThat(sftp.canonicalPath(".")).isEqualTo("/Users/qa");
            assertThat(ssh.run("shasum -a 256 ~/sftp.bin").out()).isEqualTo(sha256(sent) + "  /Users/qa/sftp.bin\n");
            try (InputStream in = sftp.read("/Users/qa/sftp.bin")) {
                assertThat(sha256(in)).isEqualTo(sha256(sent));
            }
        }
    }

    @Test
    void files_go_only_where_their_user_may_write() throws IOException {
        Path file = Files.writeString(directory.resolve("small"), "x");
        try (SshCaller ssh = login("mojave");
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(ssh.session())) {
            ScpClient scp = ScpClientCreator.instance().createScpClient(ssh.session());

            assertThatThrownBy(() -> scp.upload(file, "/Library/x"))
                    .hasMessageContaining("scp: /Library/x: Permission denied");
            assertThatThrownBy(() -> sftp.write("/Library/x", SftpClient.OpenMode.Create, SftpClient.OpenMode.Write)
                            .close())
                    .hasMessageContaining("Permission denied");
            assertThatThrownBy(() -> sftp.symLink("/Users/qa/link", "/etc/hosts"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_person_at_a_terminal_gets_a_prompt_and_an_echo() throws IOException {
        try (SshCaller ssh = login("catalina");
                ChannelShell shell = ssh.session().createShellChannel()) {
            shell.open().verify(SshCaller.DEADLINE);
            StringBuilder screen = new StringBuilder(shown(shell, "qa@catalina ~ % "));
            for (String typed : List.of("cd /tmp\r", "echo $TERM\r")) {
                type(shell, typed);
                screen.append(shown(shell, "qa@catalina tmp % "));
            }
            type(shell, "exit 5\r");
            SshCaller.await(shell);

            assertThat(screen.toString())
                    .matches("Last login: .* from 127\\.0\\.0\\.1\r\nqa@catalina ~ % cd /tmp\r\n"
                            + "qa@catalina tmp % echo \\$TERM\r\n\\w+\r\nqa@catalina tmp % ");
            assertThat(shell.getExitStatus()).isEqualTo(5);
        }
    }

    private static void type(ChannelShell shell, String keys) throws IOException {
        shell.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
        shell.getInvertedIn().flush();
    }

    /** What the screen shows from here up to the next prompt. */
    private static String shown(ChannelShell shell, String prompt) throws IOException {
        StringBuilder screen = new StringBuilder();
        while (!screen.toString().endsWith(prompt)) {
            int next = shell.getInvertedOut().read();
            if (next < 0) {
                throw new AssertionError("the shell ended after " + screen);
            }
            screen.append((char) next);
        }
        return screen.toString();
    }

    @Test
    void commands_that_only_a_real_mac_has_are_told_to_whoever_started_the_lab() throws IOException {
        try (SshCaller ssh = login("catalina")) {
            ssh.run("ioreg -l");
        }
        assertThat(lab.mac("catalina").unknownCommands()).contains("ioreg -l");
        assertThat(lab.mac("mojave").unknownCommands()).doesNotContain("ioreg -l");
    }

    @Test
    void two_macs_of_one_name_are_refused() {
        assertThatThrownBy(() -> StubLab.start(List.of(mac("twin", "10.15.7"), mac("twin", "10.14.6"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two stub Macs have the same name: [twin, twin]");
    }

    @Test
    void a_taken_port_is_an_error() {
        int taken = lab.mac("mojave").endpoint().port();

        assertThatThrownBy(() -> StubLab.start(List.of(mac("late", "10.15.7")), taken))
                .isInstanceOf(IOException.class);
    }

    private Path randomFile(String name) throws IOException {
        byte[] bytes = new byte[SEVERAL_MEGABYTES];
        new Random(4711).nextBytes(bytes);
        return Files.write(directory.resolve(name), bytes);
    }

    private static String sha256(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        }
    }

    private static String sha256(InputStream in) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
    }
}
