package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    private static final String TEAM = "UBF8T346G9";
    private static final String BUNDLE = "com.microsoft.wdavkext";

    @Test
    void an_unmanaged_mac_is_not_enrolled() {
        ScriptedShell shell = ScriptedShell.answering("profiles-status-none");

        assertThat(new Profiles(shell.mac()).enrollment()).isEqualTo(new Enrollment(false, Mdm.NONE, Optional.empty()));
        assertThat(shell.lines()).containsExactly("/usr/bin/profiles status -type enrollment");
    }

    @Test
    void an_approved_enrollment_names_its_server() {
        assertThat(new Profiles(ScriptedShell.answering("profiles-status-user-approved")
                                .mac())
                        .enrollment())
                .isEqualTo(new Enrollment(false, Mdm.USER_APPROVED, Optional.of("https://mdm.example.com/")));
    }

    @Test
    void an_enrollment_nobody_approved_is_told_apart() {
        assertThat(new Profiles(ScriptedShell.answering("profiles-status-enrolled")
                                .mac())
                        .enrollment())
                .isEqualTo(new Enrollment(true, Mdm.ENROLLED, Optional.empty()));
    }

    @Test
    void an_enrollment_of_an_unknown_kind_is_an_error() {
        ScriptedShell shell = new ScriptedShell().then(0, "MDM enrollment: Perhaps\n", "");

        assertThatThrownBy(() -> new Profiles(shell.mac()).enrollment())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("profiles gave no state of MDM enrollment:"
                        + " it printed 'MDM enrollment: Perhaps' and ended with exit 0");
    }

    @Test
    void a_profile_of_jamf_allows_the_whole_team() {
        ScriptedShell shell = ScriptedShell.answering("profiles-show-jamf");

        List<KextPayload> payloads = new Profiles(shell.mac()).kextPayloads();

        assertThat(payloads)
                .containsExactly(new KextPayload(
                        "Approved Kernel Extensions",
                        "4F0E7C55-1B1C-4F6B-8E53-2A6B0A9A4E10",
                        "Example",
                        true,
                        Set.of(TEAM),
                        Map.of()));
        assertThat(payloads.get(0).covers(TEAM, BUNDLE)).isTrue();
        assertThat(payloads.get(0).covers("VB5E2TV963", BUNDLE)).isFalse();
        assertThat(shell.lines()).containsExactly("/usr/bin/sudo -n -- /usr/bin/profiles show -output stdout-xml");
    }

    @Test
    void a_profile_of_intune_allows_the_bundle() {
        List<KextPayload> payloads = payloads("profiles-show-intune");

        assertThat(payloads)
                .containsExactly(new KextPayload(
                        "Microsoft Defender & Co",
                        "www.windowsintune.com.custompayload.kext",
                        "Microsoft.Profiles.MDM",
                        true,
                        Set.of(),
                        Map.of(TEAM, Set.of(BUNDLE))));
        assertThat(payloads.get(0).covers(TEAM, BUNDLE)).isTrue();
        assertThat(payloads.get(0).covers(TEAM, "com.microsoft.other")).isFalse();
    }

    @Test
    void a_restrictive_profile_of_somebody_else_covers_nothing_and_forbids_more() {
        KextPayload payload = payloads("profiles-show-restrictive").get(0);

        assertThat(payload.allowsUserOverrides()).isFalse();
        assertThat(payload.covers(TEAM, BUNDLE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles-show-none", "profiles-show-user-level"})
    void without_a_profile_of_the_computer_there_is_no_policy(String transcript) {
        assertThat(payloads(transcript)).isEmpty();
    }

    @Test
    void no_profiles_may_also_be_a_failure_on_standard_error() {
        ScriptedShell shell =
                new ScriptedShell().then(1, "", "There are no configuration profiles installed on this system\n");

        assertThat(new Profiles(shell.mac()).kextPayloads()).isEmpty();
    }

    @Test
    void keys_that_stand_in_the_payload_itself_count_too() {
        ScriptedShell shell = new ScriptedShell()
                .then(
                        0,
                        plist("<key>_computerlevel</key><array><dict><key>ProfileItems</key><array><dict>"
                                + "<key>PayloadType</key><string>com.apple.syspolicy.kernel-extension-policy</string>"
                                + "<key>AllowUserOverrides</key><integer>0</integer>"
                                + "<key>AllowedTeamIdentifiers</key><array><string>UBF8T346G9</string></array>"
                                + "</dict></array></dict></array>"),
                        "");

        assertThat(new Profiles(shell.mac()).kextPayloads())
                .containsExactly(new KextPayload("", "", "", false, Set.of(TEAM), Map.of()));
    }

    @Test
    void an_answer_that_is_cut_is_an_error() {
        String whole = Transcript.of("profiles-show-jamf").stdout();
        ScriptedShell shell = new ScriptedShell().then(0, whole.substring(0, whole.length() - 40), "");

        assertThatThrownBy(() -> new Profiles(shell.mac()).kextPayloads())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageStartingWith("profiles gave no intact list of profiles: it printed '<?xml version=")
                .hasRootCauseMessage("no plist element, or it does not end");
    }

    @Test
    void an_empty_answer_is_not_an_empty_list() {
        assertThatThrownBy(
                        () -> new Profiles(new ScriptedShell().then(0, "", "").mac()).kextPayloads())
                .hasMessage("profiles gave no intact list of profiles: it printed nothing and ended with exit 0");
    }

    @Test
    void an_entity_is_never_resolved() {
        String entity = "<!DOCTYPE plist [<!ENTITY team SYSTEM \"file:///etc/hostname\">]>";
        String text = plist("<key>a</key><string>&team;</string>").replace("<plist>", entity + "<plist>");

        assertThatThrownBy(
                        () -> new Profiles(new ScriptedShell().then(0, text, "").mac()).kextPayloads())
                .isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void nesting_without_end_is_an_error() {
        String text = "<plist>" + "<array>".repeat(50_000) + "</array>".repeat(50_000) + "</plist>";

        assertThatThrownBy(
                        () -> new Profiles(new ScriptedShell().then(0, text, "").mac()).kextPayloads())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasRootCauseMessage("nested more than 100 deep");
    }

    private static String plist(String entries) {
        return "<plist><dict>" + entries + "</dict></plist>";
    }

    private static List<KextPayload> payloads(String transcript) {
        return new Profiles(ScriptedShell.answering(transcript).mac()).kextPayloads();
    }
}
