package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductConditionsTest {
    private static final String MDATP = "/usr/local/bin/mdatp";
    private static final String APP = "/Applications/Microsoft Defender ATP.app";
    private static final String ONBOARDING =
            "/Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist";

    @TempDir
    Path directory;

    private TestMac mac() {
        return TestMac.catalina(directory);
    }

    @Test
    void defender_may_be_gone() {
        TestMac mac = mac().installed("101.19.48");
        mac.machine.set("product.installed", "false");

        assertThat(mac.machine.installation()).isEmpty();
        assertThat(mac.machine.state().word()).isEqualTo("uninstalled");
        assertThat(mac.asQa(MDATP, "health").exit()).isEqualTo(127);
    }

    @Test
    void an_installation_may_succeed_and_leave_no_files() {
        TestMac mac = mac();
        mac.machine.set("product.files", "missing");
        mac.holding("/tmp/wdav.pkg", "101.19.48");

        assertThat(mac.asRoot("/usr/sbin/installer", "-pkg", "/tmp/wdav.pkg", "-target", "/")
                        .out())
                .endsWith("installer: The install was successful.\n");
        assertThat(mac.real(APP)).doesNotExist();
        assertThat(mac.real(MDATP)).doesNotExist();
        assertThat(mac.real("/Library/Extensions/wdavkext.kext")).doesNotExist();
        assertThat(mac.asQa(MDATP, "health").exit()).isEqualTo(127);
        assertThat(mac.asQa("/usr/sbin/pkgutil", "--pkg-info", "com.microsoft.wdav")
                        .exit())
                .isZero();
        assertThat(mac.machine.state().word()).isEqualTo("installed");
    }

    @Test
    void a_second_defender_may_stand_beside_the_first() {
        TestMac mac = mac();
        mac.machine.set("product.second", "true");
        mac.installed("101.19.48");

        assertThat(mac.real(APP)).isDirectory();
        assertThat(mac.real("/Applications/Microsoft Defender.app")).isDirectory();
        assertThat(mac.asQa("/usr/bin/open", "-a", "Microsoft Defender")).isEqualTo(Ran.quietly());

        mac.machine.set("product.second", "false");
        assertThat(mac.real("/Applications/Microsoft Defender.app")).doesNotExist();
    }

    @Test
    void onboarding_may_be_lost_even_while_it_is_done_and_come_back() {
        TestMac mac = mac().installed("101.19.48");
        mac.machine.set("onboarding", "lost");
        mac.onboarded();

        assertThat(mac.machine.licensed()).isFalse();
        assertThat(Files.exists(mac.real(ONBOARDING))).isFalse();
        assertThat(mac.asQa(MDATP, "health").out()).startsWith("ATTENTION: No license found.");

        mac.machine.set("onboarding", "actual");
        assertThat(mac.machine.licensed()).isTrue();
    }

    @Test
    void a_profiles_license_may_be_lost_too() {
        TestMac mac = TestMac.with(TestMac.definition("10.15.7", "x86_64", "en", "jamf", false, "never"), directory)
                .installed("101.19.48");
        mac.machine.set("onboarding", "lost");

        assertThat(mac.machine.licensed()).isFalse();
    }

    @Test
    void a_full_disk_takes_no_installation() {
        TestMac mac = mac().holding("/tmp/wdav.pkg", "101.19.48");
        mac.machine.set("disk.free", "10MB");

        assertThat(mac.asRoot("/usr/sbin/installer", "-pkg", "/tmp/wdav.pkg", "-target", "/"))
                .isEqualTo(new Ran(
                        1,
                        "installer: Package name is Microsoft Defender ATP\ninstaller: Installing at base path /\n"
                                + "installer: The install failed. (The Installer could not install the software because"
                                + " there was not enough space on the disk.)\n",
                        ""));
        assertThat(mac.machine.installation()).isEmpty();
    }

    @Test
    void macos_may_have_been_updated() {
        TestMac mac = mac();
        mac.machine.set("macos", "11.7");

        assertThat(mac.asQa("/usr/bin/sw_vers"))
                .isEqualTo(Ran.printing("ProductName:\tmacOS\nProductVersion:\t11.7\nBuildVersion:\t20G817\n"));
        assertThat(mac.asQa("/usr/sbin/sysctl", "-n", "kern.osproductversion")).isEqualTo(Ran.printing("11.7\n"));
    }

    @Test
    void a_clock_may_be_wrong_without_anything_else_being_late() {
        TestMac mac = TestMac.with(
                        TestMac.definition("10.15.7", "x86_64", "en", "none", false, "presses Allow after 2m"),
                        directory)
                .installed("101.19.48");
        mac.machine.set("clock.offset", "-1h30m");

        assertThat(mac.asQa("/bin/date", "-u")).isEqualTo(Ran.printing("Fri Nov 20 05:30:00 UTC 2020\n"));
        assertThat(mac.asQa("/usr/sbin/sysctl", "-n", "kern.boottime"))
                .isEqualTo(Ran.printing("{ sec = 1605850020, usec = 0 } Fri Nov 20 05:27:00 2020\n"));
        assertThat(mac.asQa("/usr/bin/uptime"))
                .isEqualTo(Ran.printing("5:30  up 3 mins, 1 user, load averages: 1.52 1.61 1.70\n"));
        mac.machine.console().openSecurity();
        mac.time.pass(Duration.ofMinutes(3));
        assertThat(mac.machine.kextLoaded()).isTrue();
    }

    @Test
    void a_stopped_clock_stays_where_it_was_when_it_is_stopped_again() {
        TestMac mac = mac();
        mac.machine.set("clock.stopped", "true");
        mac.time.pass(Duration.ofMinutes(5));
        mac.machine.set("clock.stopped", "true");

        assertThat(mac.asQa("/bin/date", "+%s")).isEqualTo(Ran.printing("1605855600\n"));

        mac.machine.set("clock.stopped", "false");
        assertThat(mac.asQa("/bin/date", "+%s")).isEqualTo(Ran.printing("1605855900\n"));
    }
}
