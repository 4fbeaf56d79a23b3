package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.ssh.CommandLine;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UiTreeTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);

    @Test
    void one_script_in_the_session_gets_the_process_as_its_argument() {
        ScriptedShell shell = ScriptedShell.answering("osascript-no-window");

        new UiTree(shell.mac(), ALICE).windowOf("System Preferences");

        assertThat(shell.lines()).hasSize(1);
        assertThat(shell.lines().get(0))
                .startsWith("/usr/bin/sudo -n -- /bin/launchctl asuser 501 /usr/bin/sudo -u alice"
                        + " /usr/bin/osascript -e 'on run argv' -e 'set report to \"\"'"
                        + " -e 'tell application \"System Events\"'")
                .contains(" -e 'set found to {window 1} & (entire contents of window 1)' ")
                .endsWith(" -e 'end joined' 'System Preferences'");
    }

    @Test
    void the_script_holds_no_process_name_and_every_block_ends() {
        ScriptedShell shell = ScriptedShell.answering("osascript-no-window");

        new UiTree(shell.mac(), ALICE).windowOf("System Preferences");

        List<String> script = script(shell.commands().get(0));
        assertThat(script).noneMatch(line -> line.contains("System Preferences"));
        assertThat(count(script, "try")).isEqualTo(count(script, "end try")).isEqualTo(6);
        assertThat(count(script, "tell")).isEqualTo(count(script, "end tell")).isEqualTo(3);
        assertThat(count(script, "on")).isEqualTo(4);
        assertThat(count(script, "repeat"))
                .isEqualTo(count(script, "end repeat"))
                .isEqualTo(1);
    }

    @Test
    void every_line_is_an_element() {
        List<UiElement> elements =
                tree("osascript-offer-en").windowOf("System Preferences").orElseThrow();

        assertThat(elements).hasSize(17);
        assertThat(elements)
                .startsWith(new UiElement("AXWindow", 380, 140, 668, 573, "Security & Privacy"))
                .contains(new UiElement("AXButton", 902, 504, 96, 32, "Allow"))
                .contains(new UiElement("AXTabGroup", 397, 215, 634, 430, ""));
    }

    @Test
    void an_element_without_a_place_is_nowhere_and_has_no_size() {
        ScriptedShell shell = new ScriptedShell().then(0, "AXMenu\t\t\t\t\tdone\n", "");

        assertThat(new UiTree(shell.mac(), ALICE).windowOf("X"))
                .contains(List.of(new UiElement("AXMenu", 0, 0, 0, 0, "done")));
    }

    @Test
    void an_element_may_stand_left_of_the_main_screen() {
        ScriptedShell shell = new ScriptedShell().then(0, "AXButton\t-300\t-20\t10\t10\tx\ty\n", "");

        assertThat(new UiTree(shell.mac(), ALICE).windowOf("X"))
                .contains(List.of(new UiElement("AXButton", -300, -20, 10, 10, "x\ty")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"osascript-no-window", "osascript-window-vanished", "osascript-process-gone"})
    void without_a_process_or_a_window_there_are_no_elements(String transcript) {
        assertThat(tree(transcript).windowOf("System Preferences")).isEmpty();
    }

    @Test
    void a_text_that_holds_no_elements_is_an_error() {
        ScriptedShell shell = new ScriptedShell().then(0, "missing value\n", "").then(0, "", "");

        assertThatThrownBy(() -> new UiTree(shell.mac(), ALICE).windowOf("X"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("osascript gave no elements of a window: it printed 'missing value' and ended with exit 0");
    }

    @Test
    void what_the_login_prints_before_every_answer_is_no_window() {
        ScriptedShell shell = new ScriptedShell().then(0, "Welcome\n", "").then(0, "Welcome\n", "");

        assertThat(new UiTree(shell.mac(), ALICE).windowOf("X")).isEmpty();
        assertThat(shell.lines()).element(1).isEqualTo("/usr/bin/true");
    }

    @Test
    void what_the_login_prints_does_not_hide_a_window() {
        ScriptedShell shell = new ScriptedShell().then(0, "Welcome\nAXMenu\t\t\t\t\tdone\n", "");

        assertThat(new UiTree(shell.mac(), ALICE).windowOf("X"))
                .contains(List.of(new UiElement("AXMenu", 0, 0, 0, 0, "done")));
    }

    @Test
    void another_error_of_the_script_is_quoted() {
        ScriptedShell shell = new ScriptedShell().then(1, "", "0:1: syntax error: what? (-2741)\n");

        assertThatThrownBy(() -> new UiTree(shell.mac(), ALICE).windowOf("X"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("osascript failed: it printed '0:1: syntax error: what? (-2741)' and ended with exit 1");
    }

    @ParameterizedTest
    @CsvSource({"osascript-assistive, -1719", "osascript-assistive-25211, -25211"})
    void looking_at_windows_needs_accessibility(String transcript, String number) {
        UiRefused refused = refusal(transcript);

        assertThat(refused)
                .hasMessage("macOS does not let the SSH login look at windows: osascript printed"
                        + " '98:121: execution error: System Events got an error:"
                        + " osascript is not allowed assistive access. (" + number + ")'");
        assertThat(refused.advice())
                .isEqualTo("grant Accessibility to /usr/libexec/sshd-keygen-wrapper"
                        + " in Security & Privacy > Privacy > Accessibility");
    }

    @Test
    void sending_events_needs_automation() {
        UiRefused refused = refusal("osascript-events");

        assertThat(refused)
                .hasMessage("macOS does not let the SSH login send events to other apps: osascript printed"
                        + " '51:65: execution error: Not authorized to send Apple events to System Events. (-1743)'");
        assertThat(refused.advice())
                .isEqualTo("allow /usr/libexec/sshd-keygen-wrapper to control System Events"
                        + " in Security & Privacy > Privacy > Automation");
    }

    @Test
    void windows_need_somebody_at_the_screen() {
        UiRefused refused = refusal("osascript-no-session");

        assertThat(refused)
                .hasMessage("the SSH login has no way into the session on the Mac's screen: osascript printed"
                        + " '51:65: execution error: An error of type -10810 has occurred. (-10810)'");
        assertThat(refused.advice())
                .isEqualTo("log a user in at the Mac's screen, keep the session unlocked, and try again");
    }

    @Test
    void an_app_that_does_not_answer_may_wait_for_a_permission() {
        ScriptedShell shell = new ScriptedShell().then(1, "", "execution error: AppleEvent timed out. (-1712)");

        UiRefused refused = catchThrowableOfType(UiRefused.class, () -> new UiTree(shell.mac(), ALICE).windowOf("X"));

        assertThat(refused)
                .hasMessage("the app did not answer in time:"
                        + " osascript printed 'execution error: AppleEvent timed out. (-1712)'");
        assertThat(refused.advice())
                .isEqualTo("look at the Mac's screen: a question about permissions may be waiting for an answer");
    }

    /** What stands beside what is looked for among all pairs: a hundred thousand elements would take minutes. */
    @Test
    void a_window_of_a_hundred_thousand_elements_is_none() {
        String window = "AXRadioButton\t0\t0\t9\t9\tany\n" + "AXStaticText\t0\t20\t9\t9\ttext\n".repeat(100_000);
        UiTree tree = new UiTree(new ScriptedShell().then(0, window, "").mac(), ALICE);

        assertThatThrownBy(() -> tree.windowOf("System Preferences"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageStartingWith(
                        "osascript gave no window of at most 2000 elements: it printed 'AXRadioButton 0");
    }

    private static UiTree tree(String transcript) {
        return new UiTree(ScriptedShell.answering(transcript).mac(), ALICE);
    }

    private static UiRefused refusal(String transcript) {
        return catchThrowableOfType(UiRefused.class, () -> tree(transcript).windowOf("System Preferences"));
    }

    private static List<String> script(CommandLine command) {
        List<String> words = command.words();
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i - 1).equals("-e"))
                .mapToObj(words::get)
                .toList();
    }

    private static long count(List<String> script, String start) {
        return script.stream()
                .filter(line -> line.equals(start) || line.startsWith(start + " "))
                .count();
    }
}
