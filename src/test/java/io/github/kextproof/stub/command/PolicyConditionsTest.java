package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyConditionsTest {
    private static final String DATABASE = "/var/db/SystemPolicyConfiguration/KextPolicy";
    private static final String KEXT = "/Library/Extensions/wdavkext.kext";

    @TempDir
    Path directory;

    private TestMac mac(String enrollment) {
        return TestMac.with(TestMac.definition("10.15.7", "x86_64", "en", enrollment, false, "never"), directory);
    }

    private static Ran select(TestMac mac, String statement) {
        return mac.asRoot("/usr/bin/sqlite3", DATABASE, statement);
    }

    private static Ran kextutil(TestMac mac) {
        return mac.asRoot("/usr/bin/kextutil", KEXT);
    }

    private static Ran kextstat(TestMac mac) {
        return mac.asQa("/usr/sbin/kextstat", "-l", "-b", "com.microsoft.wdavkext");
    }

    @Test
    void without_system_integrity_protection_the_row_may_be_written_and_taken_away() {
        TestMac mac = mac("none");
        String insert = "insert or replace into kext_policy (team_id, bundle_id, allowed, developer_name, flags)"
                + " values ('UBF8T346G9', 'com.microsoft.wdavkext', 1, 'Microsoft Corporation', 1)";

        assertThat(select(mac, insert)).isEqualTo(Ran.failing(8, "Error: attempt to write a readonly database\n"));
        mac.machine.set("sip", "disabled");

        assertThat(select(mac, insert)).isEqualTo(Ran.quietly());
        assertThat(select(mac, "select allowed from kext_policy")).isEqualTo(Ran.printing("1\n"));
        assertThat(kextutil(mac.installed("101.19.48"))).isEqualTo(Ran.quietly());
        select(mac, "delete from kext_policy where team_id='UBF8T346G9' and bundle_id='com.microsoft.wdavkext'");
        assertThat(select(mac, "select allowed from kext_policy")).isEqualTo(Ran.quietly());
    }

    @ParameterizedTest
    @CsvSource({"true, '1\n'", "false, '0\n'", "absent, ''"})
    void the_users_row_may_be_changed(String value, String printed) {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("policy.allowed", value);

        assertThat(select(mac, "select allowed from kext_policy")).isEqualTo(Ran.printing(printed));
    }

    @Test
    void a_mac_that_was_allowed_before_is_never_blocked() {
        TestMac mac = mac("none");
        mac.machine.set("policy.allowed", "true");

        mac.installed("101.19.48");

        assertThat(mac.machine.kextLoaded()).isTrue();
        assertThat(mac.machine.console().desktop().windows()).isEmpty();
    }

    @Test
    void the_row_may_name_another_team() {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("policy.team", "VB5E2TV963");

        assertThat(select(mac, "select team_id, bundle_id from kext_policy"))
                .isEqualTo(Ran.printing("VB5E2TV963|com.microsoft.wdavkext\n"));
    }

    @Test
    void the_row_of_mdm_may_be_changed() {
        TestMac mac = mac("none");
        mac.machine.set("policy.mdm", "false");
        assertThat(select(mac, "select team_id, allowed from kext_policy_mdm"))
                .isEqualTo(Ran.printing("UBF8T346G9|0\n"));

        mac.machine.set("policy.mdm", "absent");
        assertThat(select(mac, "select allowed from kext_policy_mdm")).isEqualTo(Ran.quietly());
    }

    @Test
    void even_root_may_be_kept_from_the_database() {
        TestMac mac = mac("none");
        mac.machine.set("policy.readable", "false");

        assertThat(select(mac, "select allowed from kext_policy"))
                .isEqualTo(Ran.failing(
                        1, "Error: unable to open database \"" + DATABASE + "\": unable to open database file\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "enabled, System Integrity Protection status: enabled.",
        "disabled, System Integrity Protection status: disabled."
    })
    void csrutil_tells_the_state(String sip, String line) {
        TestMac mac = mac("none");
        mac.machine.set("sip", sip);

        assertThat(mac.asQa("/usr/bin/csrutil", "status")).isEqualTo(Ran.printing(line + "\n"));
    }

    @Test
    void csrutil_lists_a_custom_configuration() {
        TestMac mac = mac("none");
        mac.machine.set("sip", "custom");

        assertThat(mac.asQa("/usr/bin/csrutil", "status").out())
                .startsWith("System Integrity Protection status: enabled (Custom Configuration).\n\nConfiguration:")
                .contains("\tKext Signing: disabled\n\tFilesystem Protections: enabled\n")
                .endsWith("leave your machine in an unknown state.\n");
    }

    @Test
    void without_consent_nobody_is_asked() {
        TestMac mac = mac("none");
        mac.machine.set("consent", "disabled");

        assertThat(mac.asQa("/usr/sbin/spctl", "kext-consent", "status"))
                .isEqualTo(Ran.printing("Kernel Extension User Consent: DISABLED\n"));
        mac.installed("101.19.48");
        assertThat(mac.machine.kextLoaded()).isTrue();
    }

    @Test
    void a_team_that_consent_was_given_to_is_not_asked_for() {
        TestMac mac = mac("none");
        mac.machine.set("consent.teams", "VB5E2TV963, UBF8T346G9");

        assertThat(mac.asQa("/usr/sbin/spctl", "kext-consent", "list"))
                .isEqualTo(Ran.printing("Allowed Team Identifiers:\nVB5E2TV963\nUBF8T346G9\n"));
        mac.installed("101.19.48");
        assertThat(mac.machine.kextLoaded()).isTrue();
    }

    @Test
    void the_kernel_may_list_what_is_not_loaded_and_keep_quiet_of_what_is() {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("kext.loaded", "true");
        mac.machine.set("kext.version", "100.0.1");
        assertThat(kextstat(mac).out()).contains(" com.microsoft.wdavkext (100.0.1) ");

        mac.machine.set("policy.allowed", "true");
        kextutil(mac);
        mac.machine.set("kext.loaded", "false");
        assertThat(kextstat(mac)).isEqualTo(Ran.quietly());

        mac.machine.set("kext.loaded", "actual");
        assertThat(kextstat(mac).out()).contains("com.microsoft.wdavkext");
    }

    @Test
    void an_approved_extension_may_be_refused_all_the_same() {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("kext.refuses", "true");
        mac.machine.set("policy.allowed", "true");

        assertThat(kextutil(mac).exit()).isEqualTo(27);
        assertThat(mac.machine.kextLoaded()).isFalse();

        mac.machine.set("kext.refuses", "false");
        assertThat(kextutil(mac)).isEqualTo(Ran.quietly());
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 66, Can't stat /Library/Extensions/wdavkext.kext - No such file or directory.",
        "unsigned, 4, Kext rejected due to invalid signature: <OSKext 0x",
        "wrong-owner, 4, Kext rejected due to improper filesystem permissions: <OSKext 0x",
        "damaged, 6, Failed to load /Library/Extensions/wdavkext.kext - (libkern/kext) link error."
    })
    void kextutil_says_what_is_wrong_with_the_bundle(String bundle, int exit, String words) {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("policy.allowed", "true");
        mac.machine.set("kext.bundle", bundle);

        assertThat(kextutil(mac).exit()).isEqualTo(exit);
        assertThat(kextutil(mac).err()).startsWith(words);

        mac.machine.set("kext.bundle", "intact");
        assertThat(kextutil(mac)).isEqualTo(Ran.quietly());
    }

    @Test
    void a_wrong_owner_is_told_after_the_diagnostics_begin() {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("kext.bundle", "wrong-owner");

        assertThat(kextutil(mac).err()).endsWith("""
                Diagnostics for /Library/Extensions/wdavkext.kext:
                Authentication Failures:\s
                    File owner/permissions are incorrect (must be root:wheel, nonwritable by group/other):\s
                        /Library/Extensions/wdavkext.kext
                """);
    }

    @Test
    void a_bundle_that_is_damaged_before_it_is_installed_is_never_offered() {
        TestMac mac = mac("none");
        mac.machine.set("kext.bundle", "unsigned");

        mac.installed("101.19.48").onboarded();
        mac.machine.console().openSecurity();

        assertThat(mac.machine.state().word()).isEqualTo("blocked");
        assertThat(mac.machine.policy()).isEmpty();
    }

    private static Ran enrollment(TestMac mac) {
        return mac.asQa("/usr/bin/profiles", "status", "-type", "enrollment");
    }

    private static String xml(TestMac mac) {
        return mac.asRoot("/usr/bin/profiles", "show", "-output", "stdout-xml").out();
    }

    @Test
    void an_enrollment_may_end_and_takes_its_approval_with_it() {
        TestMac mac = mac("jamf").installed("101.19.48");
        mac.machine.set("enrollment", "none");

        assertThat(enrollment(mac)).isEqualTo(Ran.printing("Enrolled via DEP: No\nMDM enrollment: No\n"));
        assertThat(xml(mac)).doesNotContain("UBF8T346G9");
        assertThat(mac.machine.mdmPolicy()).isEmpty();
        assertThat(mac.machine.licensed()).isFalse();
    }

    @Test
    void a_mac_may_be_enrolled_later() {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("enrollment", "intune");

        assertThat(xml(mac)).contains("<string>UBF8T346G9</string>");
        assertThat(kextutil(mac)).isEqualTo(Ran.quietly());
        assertThat(mac.machine.licensed()).isTrue();
    }

    @Test
    void without_the_users_approval_an_enrollment_approves_no_extension() {
        TestMac mac = mac("jamf");
        mac.machine.set("enrollment.approved", "false");

        assertThat(enrollment(mac)).isEqualTo(Ran.printing("""
                        Enrolled via DEP: No
                        MDM enrollment: Yes
                        MDM server: https://jamf.example.com/mdm/ServerURL
                        """));
        assertThat(xml(mac)).contains("<dict/>");
        assertThat(mac.installed("101.19.48").machine.kextLoaded()).isFalse();
    }

    @Test
    void the_managing_profile_may_be_gone() {
        TestMac mac = mac("jamf");
        mac.machine.set("profile.kext", "absent");

        assertThat(xml(mac)).contains("<dict/>");
        assertThat(mac.asRoot("/usr/bin/profiles", "list"))
                .isEqualTo(Ran.printing("There are no configuration profiles installed\n"));
        assertThat(mac.installed("101.19.48").machine.kextLoaded()).isFalse();
    }

    @Test
    void the_managing_profile_may_approve_another_team() {
        TestMac mac = mac("jamf");
        mac.machine.set("profile.kext", "other-team");

        assertThat(xml(mac)).contains("<string>VB5E2TV963</string>").doesNotContain("UBF8T346G9");
        assertThat(select(mac, "select team_id from kext_policy_mdm")).isEqualTo(Ran.printing("VB5E2TV963\n"));
        assertThat(mac.installed("101.19.48").machine.kextLoaded()).isFalse();
    }

    @Test
    void another_vendors_restrictive_profile_leaves_the_user_nothing_to_allow() {
        TestMac mac = mac("none").installed("101.19.48");
        mac.machine.set("profile.restrictive", "true");

        assertThat(xml(mac)).contains("<key>AllowUserOverrides</key>\n\t\t\t\t\t\t<false/>");
        assertThat(mac.asRoot("/usr/bin/profiles", "list")).isEqualTo(Ran.printing("""
                        _computerlevel[1] attribute: profileIdentifier: com.example.kext
                        There are 1 configuration profiles installed
                        """));
        mac.machine.console().openSecurity();
        assertThat(mac.machine.console().desktop().windows().toString()).doesNotContain("kind=ALLOW");
    }
}
