package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clicks, keys, notifications and defaults in the console user's session. */
class DrivingTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);
    private static final UiElement ALLOW = new UiElement("AXButton", 902, 504, 96, 32, "Allow");
    private static final String SESSION = "/usr/bin/sudo -n -- /bin/launchctl asuser 501 /usr/bin/sudo -u alice ";

    private static SecurityPane pane(ScriptedShell shell) {
        return new SecurityPane(shell.mac(), ALICE);
    }

    @Test
    void an_element_is_clicked_where_it_was_seen_whatever_its_title() {
        ScriptedShell shell = new ScriptedShell().then(0, "clicked\n", "");

        assertThat(pane(shell).click(ALLOW)).isTrue();
        assertThat(shell.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(SESSION + "/usr/bin/osascript -e 'on run argv'")
                        .contains("-e 'click wanted'")
                        .endsWith("-e 'end run' 'System Preferences' 902 504 AXButton")
                        .doesNotContain("Allow"));
    }

    @Test
    void an_element_that_went_is_not_clicked() {
        assertThat(pane(new ScriptedShell().then(0, "welcome\ngone\n", "")).click(ALLOW))
                .isFalse();
    }

    @Test
    void an_answer_about_something_else_is_none() {
        assertThatThrownBy(() -> pane(new ScriptedShell().then(0, "\n", "")).click(ALLOW))
                .isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void a_click_that_macos_forbids_is_refused() {
        assertThatThrownBy(() ->
                        pane(ScriptedShell.answering("osascript-assistive")).click(ALLOW))
                .isInstanceOf(UiRefused.class)
                .hasMessageStartingWith("macOS does not let the SSH login look at windows");
    }

    @Test
    void keys_go_to_what_has_the_focus() {
        ScriptedShell shell = new ScriptedShell().then(0, "pressed\n", "");

        assertThat(pane(shell).pressByKeys(ALLOW)).isEqualTo(new KeyPress.Pressed());
        assertThat(shell.lines())
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("-e 'end run' 'System Preferences' 902 504 AXButton 60"));
    }

    @Test
    void a_focus_that_was_elsewhere_says_where() {
        assertThat(pane(new ScriptedShell().then(0, "missed AXRadioButton AXButton\n", ""))
                        .pressByKeys(ALLOW))
                .isEqualTo(new KeyPress.Missed(List.of("AXRadioButton", "AXButton")))
                .hasToString("on AXRadioButton, AXButton");
        assertThat(pane(new ScriptedShell().then(0, "missed\n", "")).pressByKeys(ALLOW))
                .hasToString("on nothing");
    }

    @Test
    void keys_that_may_not_be_pressed_are_refused() {
        assertThatThrownBy(() ->
                        pane(ScriptedShell.answering("osascript-keystrokes")).pressByKeys(ALLOW))
                .isInstanceOf(UiRefused.class)
                .hasMessageStartingWith("macOS does not let the SSH login press keys: osascript printed");
    }

    @Test
    void a_notification_takes_its_words_as_arguments() {
        ScriptedShell shell = new ScriptedShell().then(0, "", "");

        assertThat(new UserNotification(shell.mac(), ALICE).show("a title", "a \"text\""))
                .isEmpty();
        assertThat(shell.lines())
                .containsExactly(
                        SESSION + "/usr/bin/osascript -e 'on run argv' -e 'display notification (item 2 of argv)"
                                + " with title (item 1 of argv)' -e 'end run' 'a title' 'a \"text\"'");
    }

    @Test
    void a_notification_that_cannot_be_shown_says_why() {
        assertThat(new UserNotification(
                                new ScriptedShell().then(1, "", "no way in").mac(), ALICE)
                        .show("a", "b"))
                .contains("osascript printed 'no way in' and ended with exit 1");
    }

    @Test
    void full_keyboard_access_that_was_never_set_is_removed_again() {
        ScriptedShell shell =
                ScriptedShell.answering("defaults-unset").then(0, "", "").then(0, "", "");
        FullKeyboardAccess access = new FullKeyboardAccess(shell.mac(), ALICE);

        Optional<String> mode = access.mode();
        access.switchOn();
        access.putBack(mode);

        assertThat(mode).isEmpty();
        assertThat(shell.lines())
                .containsExactly(
                        SESSION + "/usr/bin/defaults read NSGlobalDomain AppleKeyboardUIMode",
                        SESSION + "/usr/bin/defaults write NSGlobalDomain AppleKeyboardUIMode -int 2",
                        SESSION + "/usr/bin/defaults delete NSGlobalDomain AppleKeyboardUIMode");
    }

    @Test
    void full_keyboard_access_that_was_set_is_set_so_again() {
        ScriptedShell shell = new ScriptedShell().then(0, "3\n", "").then(0, "", "");
        FullKeyboardAccess access = new FullKeyboardAccess(shell.mac(), ALICE);

        access.putBack(access.mode());

        assertThat(shell.lines())
                .last()
                .isEqualTo(SESSION + "/usr/bin/defaults write NSGlobalDomain AppleKeyboardUIMode -int 3");
    }

    @Test
    void a_setting_that_cannot_be_read_is_not_taken_for_one_that_was_never_set() {
        assertThatThrownBy(() -> new FullKeyboardAccess(
                                new ScriptedShell()
                                        .then(1, "", "launchctl: not allowed")
                                        .mac(),
                                ALICE)
                        .mode())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("defaults failed: it printed 'launchctl: not allowed' and ended with exit 1");
    }

    @Test
    void a_setting_that_is_gone_already_need_not_be_removed() {
        ScriptedShell shell = ScriptedShell.answering("defaults-unset", "defaults-unset");

        new FullKeyboardAccess(shell.mac(), ALICE).putBack(Optional.empty());

        assertThat(shell.lines()).hasSize(2);
    }

    @Test
    void a_setting_that_cannot_be_written_is_an_error() {
        assertThatThrownBy(() -> new FullKeyboardAccess(
                                new ScriptedShell().then(1, "", "no").mac(), ALICE)
                        .switchOn())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("defaults failed: it printed 'no' and ended with exit 1");
    }

    @Test
    void a_policy_is_written_with_its_names_quoted() {
        ScriptedShell shell = new ScriptedShell().then(0, "", "");

        assertThat(new KextPolicy(shell.mac()).allow("UBF8T346G9", "com.microsoft.wdavkext", "O'Brien Ltd"))
                .isEmpty();
        assertThat(shell.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.replace("'\\''", "'"))
                        .endsWith(
                                "'insert or replace into kext_policy (team_id, bundle_id, allowed, developer_name, flags)"
                                        + " values ('UBF8T346G9', 'com.microsoft.wdavkext', 1, 'O''Brien Ltd', 1)'"));
    }

    @Test
    void a_policy_that_is_protected_says_so() {
        assertThat(new KextPolicy(ScriptedShell.answering("sqlite3-readonly").mac())
                        .allow("UBF8T346G9", "com.microsoft.wdavkext", "Microsoft Corporation"))
                .contains("sqlite3 printed 'Error: attempt to write a readonly database' and ended with exit 8");
    }
}
