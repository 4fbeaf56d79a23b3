package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a Mac does by itself, and what a command over SSH finds around itself. */
class UpkeepToolsTest {
    private static final String SETTINGS = """
            System-wide power settings:
            Currently in use:
             standby              1
             Sleep On Power Button 1
             disksleep            10
             sleep                1 (sleep prevented by screensharingd, coreaudiod)
             displaysleep         5
             standbydelay         86400
            """;

    @Test
    void pmset_tells_when_the_mac_and_its_display_sleep() {
        ScriptedShell shell = new ScriptedShell().then(0, SETTINGS, "");

        assertThat(new Pmset(shell.mac()).read()).isEqualTo(new SleepSettings(1, 5));
        assertThat(shell.lines()).containsExactly("/usr/bin/pmset -g");
    }

    @Test
    void no_time_to_sleep_is_not_never() {
        ScriptedShell shell = new ScriptedShell().then(0, " displaysleep 5\n", "");

        assertThatThrownBy(() -> new Pmset(shell.mac()).read())
                .hasMessage("pmset gave no time to sleep: it printed 'displaysleep 5' and ended with exit 0");
    }

    @Test
    void only_what_installs_counts_as_an_update_by_itself() {
        ScriptedShell shell = new ScriptedShell().then(0, """
                {
                    AutomaticCheckEnabled = 1;
                    AutomaticDownload = 1;
                    AutomaticallyInstallMacOSUpdates = 0;
                    CriticalUpdateInstall = 1;
                }
                """, "");

        assertThat(new SoftwareUpdate(shell.mac()).installsByItself()).contains(List.of("CriticalUpdateInstall"));
        assertThat(shell.lines())
                .containsExactly("/usr/bin/defaults read /Library/Preferences/com.apple.SoftwareUpdate");
    }

    @Test
    void settings_that_are_not_there_say_nothing() {
        ScriptedShell shell = new ScriptedShell().then(1, "", "Domain does not exist\n");

        assertThat(new SoftwareUpdate(shell.mac()).installsByItself()).isEmpty();
    }

    @Test
    void of_the_environment_shell_and_path_are_kept() {
        ScriptedShell shell =
                new ScriptedShell().then(0, "welcome\nSHELL=/bin/zsh\nTOKEN=x\nPATH=/usr/bin:/opt/my tools\n", "");

        assertThat(LoginEnvironment.of(shell.mac()))
                .isEqualTo(new LoginEnvironment("/bin/zsh", List.of("/usr/bin", "/opt/my tools")));
    }

    @Test
    void an_environment_without_a_path_is_none() {
        ScriptedShell shell = new ScriptedShell().then(0, "SHELL=/bin/zsh\n", "");

        assertThatThrownBy(() -> LoginEnvironment.of(shell.mac()))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("env gave no PATH: it printed 'SHELL=/bin/zsh' and ended with exit 0");
    }

    @Test
    void screen_recording_is_allowed_forbidden_or_not_told() {
        ConsoleUser user = new ConsoleUser("qa", 501);

        assertThat(ScreenRecording.isAllowed(
                        new ScriptedShell().then(0, "true\n", "").mac(), user))
                .contains(true);
        assertThat(ScreenRecording.isAllowed(
                        new ScriptedShell().then(0, "false\n", "").mac(), user))
                .contains(false);
        assertThat(ScreenRecording.isAllowed(
                        new ScriptedShell().then(1, "", "no\n").mac(), user))
                .isEmpty();
    }

    @Test
    void what_start_up_files_print_is_heard() {
        assertThat(new LoginNoise(new ScriptedShell().then(0, "hello\n", "").mac()).heard())
                .containsExactly("hello");
        assertThat(new LoginNoise(new ScriptedShell().then(0, "", "").mac()).heard())
                .isEmpty();
    }
}
