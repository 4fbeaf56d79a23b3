package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.MacOsVersion;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tools that say what kind of Mac it is: sw_vers, uname, sysctl, date and csrutil. */
class FactToolsTest {
    @ParameterizedTest
    @CsvSource({
        "sw_vers-10.13.6, Mac OS X, 10.13.6, 17G65",
        "sw_vers-10.15.7, Mac OS X, 10.15.7, 19H2",
        "sw_vers-11.7, macOS, 11.7, 20G817",
        "sw_vers-13.4.1-extra, macOS, 13.4.1, 22F770820d"
    })
    void sw_vers_gives_name_version_and_build(String transcript, String name, String version, String build) {
        ScriptedShell shell = ScriptedShell.answering(transcript);

        assertThat(new SwVers(shell.mac()).read()).isEqualTo(new OsRelease(name, MacOsVersion.parse(version), build));
        assertThat(shell.lines()).containsExactly("/usr/bin/sw_vers");
    }

    @Test
    void df_tells_what_is_free() {
        ScriptedShell shell = new ScriptedShell().then(0, """
                Filesystem   1024-blocks     Used Available Capacity iused      ifree %iused  Mounted on
                /dev/disk1s5   244810132 10985996  96432896    11%  488338 2447613002    0%   /
                """, "");

        assertThat(new DiskSpace(shell.mac()).free()).isEqualTo(98_747_285_504L);
        assertThat(shell.lines()).containsExactly("/bin/df -k /");
    }

    @Test
    void free_space_that_is_none_is_quoted() {
        ScriptedShell shell = new ScriptedShell().then(0, "Filesystem   1024-blocks\n", "");

        assertThatThrownBy(() -> new DiskSpace(shell.mac()).free())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("df gave no free space: it printed 'Filesystem 1024-blocks' and ended with exit 0");
    }

    @Test
    void a_version_that_is_none_is_quoted() {
        ScriptedShell shell = new ScriptedShell().then(0, "ProductVersion: tiger\nBuildVersion: 1\n", "");

        assertThatThrownBy(() -> new SwVers(shell.mac()).read())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("sw_vers gave no macOS version:"
                        + " it printed 'ProductVersion: tiger BuildVersion: 1' and ended with exit 0");
    }

    @Test
    void an_answer_cut_before_the_build_is_no_answer() {
        ScriptedShell shell =
                new ScriptedShell().then(0, "ProductName:\tMac OS X\nProductVersion:\t10.15.7\nBuildVer", "");

        assertThatThrownBy(() -> new SwVers(shell.mac()).read())
                .hasMessage("sw_vers gave no macOS build: it printed"
                        + " 'ProductName: Mac OS X ProductVersion: 10.15.7 BuildVer' and ended with exit 0");
    }

    @Test
    void a_failing_tool_is_quoted_with_its_standard_error() {
        ScriptedShell shell = new ScriptedShell().then(2, "half", "broken\tpipe\n");

        assertThatThrownBy(() -> new SwVers(shell.mac()).read())
                .isInstanceOfSatisfying(
                        UnexpectedAnswer.class,
                        unexpected -> assertThat(unexpected.advice())
                                .isEqualTo("run the command on the Mac by hand;"
                                        + " it may be another version of macOS than the ones kextproof knows"))
                .hasMessage("sw_vers failed: it printed 'broken pipe' and ended with exit 2");
    }

    @Test
    void a_long_answer_is_quoted_by_its_beginning() {
        ScriptedShell shell = new ScriptedShell().then(0, "x".repeat(1_000), "");

        assertThatThrownBy(() -> new SwVers(shell.mac()).read())
                .hasMessage(
                        "sw_vers gave no macOS version: it printed '" + "x".repeat(200) + "...' and ended with exit 0");
    }

    @ParameterizedTest
    @CsvSource({
        "uname-intel, sysctl-model, INTEL, 'MacBookPro15,1'",
        "uname-intel, sysctl-model-guest, INTEL, 'VMware7,1'",
        "uname-apple-silicon, sysctl-model, APPLE_SILICON, 'MacBookPro15,1'"
    })
    void hardware_is_a_model_and_a_processor(String uname, String sysctl, Architecture architecture, String model) {
        ScriptedShell shell = ScriptedShell.answering(uname, sysctl);

        assertThat(new Hardware(shell.mac()).read()).isEqualTo(new HardwareFacts(model, architecture));
        assertThat(shell.lines()).containsExactly("/usr/bin/uname -m", "/usr/sbin/sysctl -n hw.model");
    }

    @Test
    void a_processor_nobody_knows_is_an_error() {
        ScriptedShell shell = new ScriptedShell().then(0, "ppc\n", "");

        assertThatThrownBy(() -> new Hardware(shell.mac()).read())
                .hasMessage("uname gave no known processor: it printed 'ppc' and ended with exit 0");
    }

    @Test
    void a_model_that_is_missing_is_an_error() {
        ScriptedShell shell = ScriptedShell.answering("uname-intel").then(0, "\n", "");

        assertThatThrownBy(() -> new Hardware(shell.mac()).read())
                .hasMessage("sysctl gave no model: it printed nothing and ended with exit 0");
    }

    @Test
    void the_clock_is_read_to_the_second() {
        ScriptedShell shell = ScriptedShell.answering("date");

        assertThat(new MacClock(shell.mac()).now()).isEqualTo(Instant.parse("2020-03-11T20:08:49Z"));
        assertThat(shell.lines()).containsExactly("/bin/date +%s");
    }

    @Test
    void a_time_far_beyond_reason_is_an_error() {
        ScriptedShell shell = new ScriptedShell().then(0, "99999999999999999999\n", "");

        assertThatThrownBy(() -> new MacClock(shell.mac()).now())
                .hasMessage("date gave no time: it printed '99999999999999999999' and ended with exit 0");
    }

    @Test
    void the_beginning_of_a_long_line_is_no_time() {
        ScriptedShell shell = new ScriptedShell().then(0, " ".repeat(4_095) + "1583956931\n", "");

        assertThat(new MacClock(shell.mac()).now().getEpochSecond()).isEqualTo(1_583_956_931);
    }

    @ParameterizedTest
    @CsvSource({
        "csrutil-enabled, ENABLED",
        "csrutil-disabled, DISABLED",
        "csrutil-custom, CUSTOM",
        "csrutil-unknown, CUSTOM",
        "sudo-password-needed, UNKNOWN"
    })
    void the_state_of_system_integrity_protection_is_read(String transcript, Sip sip) {
        ScriptedShell shell = ScriptedShell.answering(transcript);

        assertThat(new SystemIntegrity(shell.mac()).read()).isEqualTo(sip);
        assertThat(shell.lines()).containsExactly("/usr/bin/csrutil status");
    }
}
