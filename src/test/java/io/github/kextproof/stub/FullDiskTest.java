package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.sshd.scp.client.ScpClient;
import org.apache.sshd.scp.client.ScpClientCreator;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Mac with room for ten thousand bytes, over real SSH connections. */
class FullDiskTest {
    @TempDir
    Path directory;

    private final ScriptedMac mac = new ScriptedMac();
    private Path large = Path.of("large.bin");

    @BeforeEach
    void start() throws IOException {
        mac.when("date*").set("disk.free", "10KB").nothingElse();
        large = Files.write(directory.resolve("large.bin"), new byte[50_000]);
    }

    @AfterEach
    void stop() {
        mac.close();
    }

    private SshCaller login() throws IOException {
        SshCaller ssh = mac.login();
        ssh.run("date");
        return ssh;
    }

    @Test
    void scp_fails_in_its_own_words_and_leaves_what_there_was_room_for() throws Exception {
        try (SshCaller ssh = login()) {
            ScpClient scp = ScpClientCreator.instance().createScpClient(ssh.session());

            assertThatThrownBy(() -> scp.upload(large, "/tmp/large.bin"))
                    .hasMessageContaining("scp: /tmp/large.bin: No space left on device");
            assertThat(ssh.run("stat -f%z /tmp/large.bin").out()).isEqualTo("10000\n");
        }
    }

    @Test
    void sftp_fails_too() throws Exception {
        try (SshCaller ssh = login();
                SftpClient sftp = SftpClientFactory.instance().createSftpClient(ssh.session())) {
            assertThatThrownBy(() -> {
                        try (OutputStream out = sftp.write("/tmp/large.bin")) {
                            Files.copy(large, out);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(ssh.run("stat -f%z /tmp/large.bin").out()).isEqualTo("10000\n");
        }
    }

    @Test
    void df_agrees() throws Exception {
        try (SshCaller ssh = login()) {
            assertThat(ssh.run("df -k /").out()).isEqualTo("""
                    Filesystem    1024-blocks      Used Available Capacity iused      ifree %iused  Mounted on
                    /dev/disk1s1    488245288 488245279         9   100% 1011040 4880441840    0%   /
                    """);
        }
    }
}
