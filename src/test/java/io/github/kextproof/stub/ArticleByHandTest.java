package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.SshCaller.Result;
import io.github.kextproof.stub.machine.StubDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.scp.client.ScpClientCreator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vendor's article, its steps typed by hand over SSH: blocked, too late to allow, asked again, allowed. */
class ArticleByHandTest {
    private static final String KEXTUTIL = "sudo kextutil /Library/Extensions/wdavkext.kext";
    private static final String OPEN_PANE = "open 'x-apple.systempreferences:com.apple.preference.security?General'";
    private static final String PROTECTION =
            "/usr/local/bin/mdatp health | grep -E 'real_time_protection_(enabled|available)'";

    private StubLab lab;
    private SshCaller ssh;

    @BeforeEach
    void start() throws IOException {
        // Thirty minutes pass in a second and a half.
        StubDefinition mac = new StubDefinition(
                "catalina",
                "10.15.7",
                "x86_64",
                "zh-TW",
                "none",
                "qa",
                "correct horse",
                List.of(),
                false,
                1200,
                "presses Allow after 2m",
                Duration.ZERO);
        lab = StubLab.start(List.of(mac));
        ssh = SshCaller.withPassword(lab.mac("catalina").endpoint(), "correct horse");
    }

    @AfterEach
    void stop() {
        ssh.close();
        lab.close();
    }

    @Test
    void a_blocked_mac_is_protected_after_its_extension_was_allowed() throws IOException {
        install();
        assertThat(ssh.run(PROTECTION).out())
                .matches("(?s)real_time_protection_enabled +: true\nreal_time_protection_available +: false\n");

        ssh.run("sleep 1860");
        Result afterwards = ssh.run(KEXTUTIL + "; echo $?; " + OPEN_PANE + "; sleep 180; " + KEXTUTIL);

        assertThat(afterwards.status()).isZero();
        assertThat(afterwards.out()).isEqualTo("27\n");
        assertThat(afterwards.err()).contains("Kext rejected due to system policy: <OSKext 0x");
        assertThat(ssh.run(PROTECTION).out())
                .matches("(?s)real_time_protection_enabled +: true\nreal_time_protection_available +: true\n");
        assertThat(ssh.run("kextstat -l -b com.microsoft.wdavkext").out()).contains("com.microsoft.wdavkext (");
        assertThat(lab.mac("catalina").unknownCommands()).isEmpty();
    }

    private void install() throws IOException {
        ssh.run("mkdir /tmp/defender");
        ScpClientCreator.instance()
                .createScpClient(ssh.session())
                .upload(
                        List.of(
                                        Path.of("vms/product/wdav-101.19.48.pkg"),
                                        Path.of("vms/product/MicrosoftDefenderATPOnboardingMacOs.py"))
                                .toArray(Path[]::new),
                        "/tmp/defender");
        assertThat(ssh.run("sudo installer -pkg /tmp/defender/wdav-101.19.48.pkg -target /"))
                .isEqualTo(new Result(0, """
                                installer: Package name is Microsoft Defender ATP
                                installer: Installing at base path /
                                installer: The install was successful.
                                """, ""));
        assertThat(ssh.run("sudo python /tmp/defender/MicrosoftDefenderATPOnboardingMacOs.py")
                        .status())
                .isZero();
    }
}
