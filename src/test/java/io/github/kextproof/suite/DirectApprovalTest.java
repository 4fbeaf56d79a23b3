package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on a simulated Mac on which kextproof presses Allow from inside. */
class DirectApprovalTest {
    private static final Verdict EXERCISED = new Verdict.Passed(Verdict.Approval.EXERCISED);
    private static final String SEVERAL = "{set: {offer: several}}";
    private static final String BLOCKED = "{state: blocked, times: 1}";
    private static final String OFFERED = "{state: offered, times: 1}";

    @TempDir
    Path directory;

    private PreparedMac mac(String approval) {
        return new PreparedMac(directory).with("approval: " + approval);
    }

    @Test
    void allow_is_clicked_by_accessibility() {
        Recorder told = mac("accessibility").walks(Scenarios.FRESH_APPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.requests).isEmpty();
        assertThat(told.facts.get(0).entries()).containsEntry("approval by", "accessibility");
    }

    @Test
    void an_offer_that_came_back_is_clicked_too() {
        assertThat(mac("accessibility").with("locale: ja-JP").walks(Scenarios.REAPPROVAL).verdicts)
                .containsExactly(EXERCISED);
    }

    @Test
    void of_several_developers_only_microsofts_box_is_clicked() {
        assertThat(mac("accessibility").script(BLOCKED, SEVERAL).walks(Scenarios.FRESH_APPROVAL).verdicts)
                .containsExactly(EXERCISED);
    }

    @Test
    void a_macos_that_ignores_clicks_of_programs_is_found_out_by_its_policy() {
        assertThat(mac("accessibility").with("macos: \"10.15.7\"").failing(Scenarios.FRESH_APPROVAL))
                .matches("(?s)one: Allow was clicked by accessibility, and macOS did not take it\n"
                        + "  expected   KextPolicy allowed=1\n"
                        + "  actual     allowed=0, after \\d clicks?\n"
                        + "  owner      approval\n"
                        + "  perhaps    this macOS may ignore what a program does to Allow: name an operator or vnc as this"
                        + " Mac's approval");
    }

    @Test
    void a_click_that_macos_forbids_names_the_permission() {
        assertThat(mac("accessibility")
                        .script("{command: \"*click wanted*\"}", "{set: {accessibility: false}}")
                        .failing(Scenarios.FRESH_APPROVAL))
                .isEqualTo("""
                        one: Allow cannot be clicked by accessibility: macOS does not let the SSH login do it
                          expected   System Events to take it from osascript
                          actual     macOS does not let the SSH login look at windows: osascript printed '98:121: execution error: System Events got an error: osascript is not allowed assistive access. (-1719)'
                          owner      lab
                          perhaps    grant Accessibility to /usr/libexec/sshd-keygen-wrapper in Security & Privacy > Privacy > Accessibility, or name an operator or vnc as this Mac's approval""");
    }

    @Test
    void a_click_that_may_not_be_sent_names_the_other_permission() {
        assertThat(mac("accessibility")
                        .script("{command: \"*click wanted*\"}", "{set: {automation: false}}")
                        .failing(Scenarios.FRESH_APPROVAL))
                .isEqualTo("""
                        one: Allow cannot be clicked by accessibility: macOS does not let the SSH login do it
                          expected   System Events to take it from osascript
                          actual     macOS does not let the SSH login send events to other apps: osascript printed '51:65: execution error: Not authorized to send Apple events to System Events. (-1743)'
                          owner      lab
                          perhaps    allow /usr/libexec/sshd-keygen-wrapper to control System Events in Security & Privacy > Privacy > Automation, or name an operator or vnc as this Mac's approval""");
    }

    @Test
    void behind_a_locked_screen_nothing_is_clicked() {
        assertThat(mac("accessibility")
                        .script("{command: \"ioreg -n*\", times: 1}", "{set: {screen.locked: true}}")
                        .failing(Scenarios.FRESH_APPROVAL))
                .isEqualTo("""
                        one: Allow cannot be clicked by accessibility: the Mac's screen is locked
                          expected   the desktop of the user at the console
                          actual     a screen that asks for the password (ioreg on the Mac)
                          owner      approval
                          perhaps    unlock it at the Mac, and take the requirement of a password after sleep away: System Preferences > Security & Privacy > General""");
    }

    @Test
    void allow_is_pressed_by_keyboard_and_the_users_setting_goes_again() {
        Recorder told = mac("keyboard").with("macos: \"10.15.7\"").walks(Scenarios.REAPPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.commands.stream().filter(command -> command.contains("AppleKeyboardUIMode")))
                .extracting(command -> command.replaceFirst("^.*/usr/bin/defaults", "defaults"))
                .containsExactly(
                        "defaults read NSGlobalDomain AppleKeyboardUIMode -> exit 1",
                        "defaults write NSGlobalDomain AppleKeyboardUIMode -int 2 -> exit 0",
                        "defaults delete NSGlobalDomain AppleKeyboardUIMode -> exit 0");
    }

    @Test
    void what_the_user_had_set_before_is_put_back() {
        Recorder told = mac("keyboard")
                .script("{command: \"defaults read NSGlobalDomain Apple*Mode\"}", "{stdout: \"0\\n\"}")
                .walks(Scenarios.FRESH_APPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.commands)
                .anyMatch(command ->
                        command.contains("defaults write NSGlobalDomain AppleKeyboardUIMode -int 0 -> exit 0"));
    }

    @Test
    void a_setting_that_cannot_be_put_back_is_noted_and_no_failure() {
        Recorder told = mac("keyboard")
                .script("{command: \"defaults delete*\"}", "{exit: 1, stderr: \"no\"}")
                .walks(Scenarios.FRESH_APPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.evidence).contains("Full Keyboard Access could not be put back");
    }

    @Test
    void of_several_developers_only_microsofts_box_is_ticked_by_keyboard() {
        assertThat(mac("keyboard").script(BLOCKED, SEVERAL).walks(Scenarios.FRESH_APPROVAL).verdicts)
                .containsExactly(EXERCISED);
    }

    @Test
    void keys_that_macos_ignores_are_found_out_and_the_setting_goes_again() {
        Recorder told =
                mac("keyboard").script(OFFERED, "{set: {allow.keys: ignored}}").walks(Scenarios.FRESH_APPROVAL);

        assertThat(told.thrown)
                .hasMessageStartingWith("one: Allow was pressed by keyboard, and macOS did not take it\n")
                .hasMessageContaining("\n  owner      approval\n");
        assertThat(told.commands).anyMatch(command -> command.contains("defaults delete NSGlobalDomain"));
    }

    @Test
    void a_focus_that_does_not_come_to_allow_is_told() {
        assertThat(mac("keyboard")
                        .script(OFFERED, "{set: {keyboard.access: ignored}}")
                        .failing(Scenarios.FRESH_APPROVAL))
                .isEqualTo("""
                        one: Allow cannot be pressed by keyboard: Tab does not bring the focus to it
                          expected   the focus on the button, with Full Keyboard Access switched on
                          actual     the focus on nothing
                          owner      approval
                          perhaps    open System Preferences > Keyboard > Shortcuts at the Mac and choose All controls, or name an operator or vnc as this Mac's approval""");
    }

    @Test
    void keys_that_may_not_be_sent_name_the_permission() {
        assertThat(mac("keyboard")
                        .script(
                                "{command: \"*key code*\"}",
                                "{exit: 1, stderr: \"52:60: execution error: System Events got an error: osascript is not allowed"
                                        + " to send keystrokes. (1002)\"}")
                        .failing(Scenarios.FRESH_APPROVAL))
                .isEqualTo("""
                        one: Allow cannot be pressed by keyboard: macOS does not let the SSH login do it
                          expected   System Events to take it from osascript
                          actual     macOS does not let the SSH login press keys: osascript printed '52:60: execution error: System Events got an error: osascript is not allowed to send keystrokes. (1002)'
                          owner      lab
                          perhaps    grant Accessibility to /usr/libexec/sshd-keygen-wrapper in Security & Privacy > Privacy > Accessibility, or name an operator or vnc as this Mac's approval""");
    }

    @Test
    void a_button_that_went_meanwhile_is_told() {
        assertThat(mac("keyboard")
                        .script("{command: \"defaults write*\", times: 1}", "{set: {offer: gone}}")
                        .failing(Scenarios.FRESH_APPROVAL))
                .isEqualTo("""
                        one: Allow cannot be pressed by keyboard: it is not in the window of System Preferences
                          expected   a button beside the developer's name
                          actual     no button for the developer
                          owner      approval
                          perhaps    look at the screenshot: another window or a sheet may have come; run it again""");
    }

    @Test
    void a_patient_operator_is_offered_allow_again() {
        Recorder told = mac("{operator: {patience: 2h, tell-on-mac: true}}")
                .script("{command: \"kextutil*\", from: 2, times: 1}", "{set: {person: presses Allow after 2m}}")
                .walks(Scenarios.FRESH_APPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.requests).hasSize(3);
        assertThat(told.requests.get(0))
                .startsWith("press Allow beside \"Microsoft Corporation\" within 2 h of the Mac's");
        assertThat(told.requests.get(2)).endsWith("the pane was closed and opened again, so that the offer lasts");
        assertThat(told.evidence).contains("Screen: offered again");
        assertThat(told.commands.stream().filter(command -> command.contains("display notification")))
                .hasSize(3)
                .allMatch(command -> command.endsWith("exit 0"));
    }

    @Test
    void a_patient_operator_is_offered_allow_again_after_a_lapse_as_well() {
        Recorder told = mac("{operator: {patience: 2h}}")
                .script("{command: \"kextutil*\", from: 2, times: 1}", "{set: {person: presses Allow after 2m}}")
                .walks(Scenarios.REAPPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.requests).hasSize(2);
        assertThat(told.commands).noneMatch(command -> command.contains("display notification"));
    }

    @Test
    void a_press_that_comes_while_the_offer_is_made_anew_is_a_press() {
        Recorder told = mac("{operator: {patience: 2h}}")
                .script("{command: \"kextutil*\", times: 1}", "{set: {policy.allowed: true}}")
                .walks(Scenarios.FRESH_APPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.requests).hasSize(2);
    }

    @Test
    void patience_that_ends_is_told_with_how_long_it_was() {
        assertThat(mac("{operator: {patience: 1h}}").failing(Scenarios.FRESH_APPROVAL))
                .matches("(?s)one: the kernel extension is not approved, 1 h( \\d min)? after Allow was asked for\n"
                        + "  expected   KextPolicy allowed=1\n"
                        + "  actual     allowed=0\n"
                        + "  owner      approval\n"
                        + "  perhaps    nobody pressed Allow within 1 h( \\d min)?, or macOS did not take the press (?:.*);"
                        + " see approval in the inventory, and person on a stub Mac");
    }
}
