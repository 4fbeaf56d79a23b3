package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCommandsTest {
    private static final String POLICY = "/var/db/SystemPolicyConfiguration/KextPolicy";

    @TempDir
    Path directory;

    private TestMac mac(String macos, String architecture, String locale, String enrollment) {
        return TestMac.with(TestMac.definition(macos, architecture, locale, enrollment, false, "never"), directory);
    }

    private TestMac catalina() {
        return TestMac.catalina(directory);
    }

    @Test
    void sw_vers_tells_product_version_and_build() {
        assertThat(catalina().asQa("/usr/bin/sw_vers"))
                .isEqualTo(Ran.printing("ProductName:\tMac OS X\nProductVersion:\t10.15.7\nBuildVersion:\t19H15\n"));
        assertThat(mac("11.7", "x86_64", "en", "none").asQa("/usr/bin/sw_vers", "-productVersion"))
                .isEqualTo(Ran.printing("11.7\n"));
    }

    @Test
    void uname_tells_kernel_and_architecture() {
        assertThat(catalina().asQa("/usr/bin/uname")).isEqualTo(Ran.printing("Darwin\n"));
        assertThat(mac("12", "arm64", "en", "none").asQa("/usr/bin/uname", "-srm"))
                .isEqualTo(Ran.printing("Darwin 21.1.0 arm64\n"));
    }

    @Test
    void sysctl_knows_the_model_and_when_the_mac_booted() {
        assertThat(catalina().asQa("/usr/sbin/sysctl", "-n", "hw.model")).isEqualTo(Ran.printing("Macmini8,1\n"));
        assertThat(catalina().asQa("/usr/sbin/sysctl", "kern.boottime"))
                .isEqualTo(Ran.printing("kern.boottime: { sec = 1605855420, usec = 0 } Fri Nov 20 06:57:00 2020\n"));
    }

    @Test
    void sysctl_knows_apples_silicon_only_there() {
        assertThat(catalina().asQa("/usr/sbin/sysctl", "-n", "hw.optional.arm64"))
                .isEqualTo(Ran.failing(1, "sysctl: unknown oid 'hw.optional.arm64'\n"));
        assertThat(mac("12", "arm64", "en", "none").asQa("/usr/sbin/sysctl", "-n", "hw.optional.arm64"))
                .isEqualTo(Ran.printing("1\n"));
    }

    @Test
    void system_profiler_describes_the_hardware() {
        assertThat(catalina()
                        .asQa("/usr/sbin/system_profiler", "SPHardwareDataType")
                        .out())
                .startsWith("""
                        Hardware:

                            Hardware Overview:

                              Model Name: Mac mini
                              Model Identifier: Macmini8,1
                              Processor Name: 6-Core Intel Core i5
                        """);
    }

    @Test
    void date_is_the_macs_own() {
        TestMac mac = catalina();
        mac.time.pass(Duration.ofMinutes(30));

        assertThat(mac.asQa("/bin/date", "-u")).isEqualTo(Ran.printing("Fri Nov 20 07:30:00 UTC 2020\n"));
        assertThat(mac.asQa("/bin/date", "+%s")).isEqualTo(Ran.printing("1605857400\n"));
        assertThat(mac.asQa("/bin/date", "-u", "-r", "0", "+%Y-%m-%dT%H:%M:%SZ"))
                .isEqualTo(Ran.printing("1970-01-01T00:00:00Z\n"));
        assertThat(mac.asQa("/bin/date", "-r", "0", "+%a %b %e|%N")).isEqualTo(Ran.printing("Thu Jan  1|N\n"));
    }

    @Test
    void consent_is_required_and_nobody_is_exempt() {
        assertThat(catalina().asQa("/usr/sbin/spctl", "kext-consent", "status"))
                .isEqualTo(Ran.printing("Kernel Extension User Consent: ENABLED\n"));
        assertThat(catalina().asQa("/usr/sbin/spctl", "kext-consent", "list"))
                .isEqualTo(Ran.printing("Allowed Team Identifiers:\n"));
    }

    @Test
    void system_integrity_protection_is_on() {
        assertThat(catalina().asQa("/usr/bin/csrutil", "status"))
                .isEqualTo(Ran.printing("System Integrity Protection status: enabled.\n"));
    }

    @Test
    void an_unmanaged_mac_is_not_enrolled() {
        assertThat(catalina().asQa("/usr/bin/profiles", "status", "-type", "enrollment"))
                .isEqualTo(Ran.printing("Enrolled via DEP: No\nMDM enrollment: No\n"));
        assertThat(catalina().asRoot("/usr/bin/profiles", "-P"))
                .isEqualTo(Ran.printing("There are no configuration profiles installed\n"));
    }

    @Test
    void a_managed_mac_names_its_server() {
        assertThat(mac("10.15.7", "x86_64", "sv-SE", "jamf").asQa("/usr/bin/profiles", "status", "-type", "enrollment"))
                .isEqualTo(Ran.printing("""
                                Enrolled via DEP: No
                                MDM enrollment: Yes (User Approved)
                                MDM server: https://jamf.example.com/mdm/ServerURL
                                """));
    }

    @Test
    void profiles_show_the_kernel_extension_policy_to_root_only() {
        TestMac mac = mac("10.14.6", "x86_64", "it-IT", "intune");

        assertThat(mac.asRoot("/usr/bin/profiles", "show", "-output", "stdout-xml")
                        .out())
                .contains("<string>com.apple.syspolicy.kernel-extension-policy</string>")
                .contains("<key>UBF8T346G9</key>")
                .contains("<string>com.microsoft.wdavkext</string>")
                .contains("<string>com.microsoft.wdav.kext</string>");
        assertThat(mac.asQa("/usr/bin/profiles", "show", "-output", "stdout-xml")
                        .out())
                .endsWith("<plist version=\"1.0\">\n<dict/>\n</plist>\n");
    }

    @Test
    void jamf_leaves_its_log() {
        assertThat(mac("10.15.7", "x86_64", "sv-SE", "jamf").real("/var/log/jamf.log"))
                .content()
                .contains("mac-01 jamf[312]: The device was enrolled successfully.");
    }

    @Test
    void the_policy_of_a_blocked_mac_says_not_allowed() {
        TestMac mac = catalina().installed("101.19.48");

        assertThat(mac.asRoot(
                        "/usr/bin/sqlite3",
                        POLICY,
                        "SELECT team_id, bundle_id, allowed FROM kext_policy WHERE team_id='UBF8T346G9';"))
                .isEqualTo(Ran.printing("UBF8T346G9|com.microsoft.wdavkext|0\n"));
        assertThat(mac.asRoot("/usr/bin/sqlite3", POLICY, "select count(*) from kext_policy_mdm"))
                .isEqualTo(Ran.printing("0\n"));
        assertThat(mac.asRoot("/usr/bin/sqlite3", POLICY, "select created_at from kext_load_history_v3"))
                .isEqualTo(Ran.printing("2020-11-20 07:00:00\n"));
    }

    @Test
    void the_policy_of_another_team_is_empty() {
        assertThat(catalina()
                        .installed("101.19.48")
                        .asRoot("/usr/bin/sqlite3", POLICY, "select allowed from kext_policy where team_id='X'"))
                .isEqualTo(Ran.quietly());
    }

    @Test
    void the_policy_is_roots_alone_and_read_only() {
        assertThat(catalina().asQa("/usr/bin/sqlite3", POLICY, "select * from kext_policy"))
                .isEqualTo(Ran.failing(
                        1, "Error: unable to open database \"" + POLICY + "\": unable to open database file\n"));
        assertThat(catalina().asRoot("/usr/bin/sqlite3", POLICY, "delete from kext_policy"))
                .isEqualTo(Ran.failing(8, "Error: attempt to write a readonly database\n"));
    }

    @Test
    void sqlite3_complains_about_tables_and_columns_that_are_not_there() {
        assertThat(catalina().asRoot("/usr/bin/sqlite3", POLICY, "select * from kexts"))
                .isEqualTo(Ran.failing(1, "Error: no such table: kexts\n"));
        assertThat(catalina().asRoot("/usr/bin/sqlite3", POLICY, "select denied from kext_policy"))
                .isEqualTo(Ran.failing(1, "Error: no such column: denied\n"));
    }

    @Test
    void defaults_know_the_language() {
        TestMac mac = mac("10.15.7", "x86_64", "zh-TW", "none");

        assertThat(mac.asQa("/usr/bin/defaults", "read", "-g", "AppleLocale")).isEqualTo(Ran.printing("zh_TW\n"));
        assertThat(mac.asQa("/usr/bin/defaults", "read", "-g", "AppleLanguages"))
                .isEqualTo(Ran.printing("(\n    \"zh-Hant-TW\"\n)\n"));
    }

    @Test
    void defaults_read_the_version_of_an_app() {
        String info = "/Applications/Microsoft Defender ATP.app/Contents/Info";

        assertThat(catalina().asQa("/usr/bin/defaults", "read", info, "CFBundleShortVersionString"))
                .isEqualTo(Ran.failing(
                        1,
                        "2020-11-20 07:00:00.000 defaults[1432:22531] \nThe domain/default pair of (" + info
                                + ", CFBundleShortVersionString) does not exist\n"));
        assertThat(catalina()
                        .installed("101.19.48")
                        .asQa("/usr/bin/defaults", "read", info, "CFBundleShortVersionString"))
                .isEqualTo(Ran.printing("101.19.48\n"));
    }

    @Test
    void launchctl_lists_defenders_daemon_while_it_is_installed() {
        assertThat(catalina().asRoot("/bin/launchctl", "list", "com.microsoft.fresno"))
                .isEqualTo(Ran.failing(113, "Could not find service \"com.microsoft.fresno\" in domain for port\n"));
        assertThat(catalina()
                        .installed("101.19.48")
                        .asRoot("/bin/launchctl", "list")
                        .out())
                .endsWith("804\t0\tcom.microsoft.fresno\n");
    }

    @Test
    void only_root_enters_another_users_session() {
        assertThat(catalina().asQa("/bin/launchctl", "asuser", "0", "/usr/bin/whoami"))
                .isEqualTo(Ran.failing(1, "Could not switch to audit session: 1: Operation not permitted\n"));
    }

    @Test
    void the_log_tells_of_a_refused_load() {
        assertThat(catalina()
                        .installed("101.19.48")
                        .asRoot("/usr/bin/log", "show", "--last", "5m")
                        .out())
                .endsWith("kext com.microsoft.wdavkext (UBF8T346G9) denied: not approved by user\n");
    }

    @Test
    void what_is_not_simulated_is_said_and_recorded() {
        TestMac mac = catalina();

        assertThat(mac.asQa("/usr/sbin/spctl", "-a", "/Applications/X.app"))
                .isEqualTo(Ran.failing(
                        127,
                        "kextproof stub: not simulated: spctl -a /Applications/X.app (spctl other than"
                                + " kext-consent status and list)\n"));
        assertThat(mac.unknown).containsExactly("spctl -a /Applications/X.app");
    }
}
