package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowCommandsTest {
    private static final String OPEN = "/usr/bin/open";
    private static final String OSASCRIPT = "/usr/bin/osascript";
    private static final String PANE = "x-apple.systempreferences:com.apple.preference.security?General";

    @TempDir
    Path directory;

    private TestMac mac() {
        return TestMac.catalina(directory).installed("101.19.48");
    }

    private static List<Window> windows(TestMac mac) {
        return mac.machine.console().desktop().windows();
    }

    @Test
    void the_address_of_the_security_pane_opens_it() {
        TestMac mac = mac();

        assertThat(mac.asQa(OPEN, PANE)).isEqualTo(Ran.quietly());
        assertThat(windows(mac)).containsExactly(new Window.Security(true));
    }

    @Test
    void an_app_opens_by_its_name_and_by_its_path() {
        TestMac mac = mac();

        assertThat(mac.asQa(OPEN, "-a", "System Preferences")).isEqualTo(Ran.quietly());
        assertThat(mac.asQa(OPEN, "/Applications/Microsoft Defender ATP.app")).isEqualTo(Ran.quietly());
        assertThat(windows(mac))
                .containsExactly(
                        new Window.AllPanes(),
                        new Window.Defender("Microsoft Defender ATP", true, false),
                        new Window.BlockedAlert());
    }

    @Test
    void an_app_that_is_not_there_is_not_found() {
        assertThat(mac().asQa(OPEN, "-a", "Microsoft Defender"))
                .isEqualTo(Ran.failing(1, "Unable to find application named 'Microsoft Defender'\n"));
    }

    @Test
    void a_file_that_is_not_there_does_not_exist() {
        assertThat(TestMac.catalina(directory).asQa(OPEN, "/Applications/Microsoft Defender ATP.app"))
                .isEqualTo(Ran.failing(1, "The file /Applications/Microsoft Defender ATP.app does not exist.\n"));
    }

    @Test
    void root_cannot_open_anything_in_the_users_session() {
        assertThat(mac().asRoot(OPEN, PANE))
                .isEqualTo(Ran.failing(1, "LSOpenURLsWithRole() failed with error -600 for the URL " + PANE + ".\n"));
    }

    @Test
    void a_script_sees_whether_an_app_is_running() {
        TestMac mac = mac();

        assertThat(mac.asQa(OSASCRIPT, "-e", "application \"System Preferences\" is running"))
                .isEqualTo(Ran.printing("false\n"));
        mac.asQa(OPEN, PANE);
        assertThat(mac.asQa(OSASCRIPT, "-e", "application \"System Preferences\" is running"))
                .isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void a_run_handler_gets_its_arguments() {
        TestMac mac = mac();
        mac.asQa(OPEN, PANE);

        assertThat(mac.asQa(
                        OSASCRIPT,
                        "-e",
                        "on run argv",
                        "-e",
                        "return application (item 1 of argv) is running",
                        "-e",
                        "end run",
                        "System Preferences"))
                .isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void a_script_quits_an_app_and_is_content_when_it_does_not_run() {
        TestMac mac = mac();
        mac.asQa(OPEN, PANE);

        assertThat(mac.asQa(OSASCRIPT, "-e", "tell application \"System Preferences\" to quit"))
                .isEqualTo(Ran.quietly());
        assertThat(windows(mac)).isEmpty();
        assertThat(mac.asQa(OSASCRIPT, "-e", "tell application \"System Preferences\" to quit"))
                .isEqualTo(Ran.quietly());
    }

    @Test
    void a_script_lists_what_a_window_holds_with_places() {
        TestMac mac = mac();
        mac.asQa(OPEN, PANE);

        Ran ran = mac.asQa(
                OSASCRIPT,
                "-e",
                "tell application \"System Events\" to tell process (item 1 of argv)",
                "-e",
                "entire contents of window 1",
                "System Preferences");

        assertThat(ran.out().lines())
                .contains(
                        "AXStaticText\t80\t516\t504\t17\tSystem software from developer “Microsoft Corporation” was"
                                + " blocked from loading.",
                        "AXButton\t592\t513\t80\t22\tAllow")
                .noneMatch(line -> line.startsWith("AXWindow"));
    }

    @Test
    void a_script_that_asks_for_the_window_gets_it_first() {
        TestMac mac = mac();
        mac.asQa(OPEN, PANE);

        assertThat(mac.asQa(
                                OSASCRIPT,
                                "-e",
                                "tell process \"System Preferences\"",
                                "-e",
                                "set found to {window 1} & (entire contents of window 1)")
                        .out())
                .startsWith("AXWindow\t40\t200\t668\t540\tSecurity & Privacy\n");
    }

    @Test
    void a_process_that_is_not_running_cannot_be_got() {
        assertThat(mac().asQa(OSASCRIPT, "-e", "entire contents of window 1 of process \"System Preferences\""))
                .isEqualTo(Ran.failing(
                        1,
                        "0:0: execution error: System Events got an error: Can’t get process \"System Preferences\"."
                                + " (-1728)\n"));
    }

    @Test
    void a_script_that_asks_first_gets_an_empty_line_for_a_process_that_is_not_running() {
        assertThat(mac().asQa(
                                OSASCRIPT,
                                "-e",
                                "if not (exists process \"System Preferences\") then return \"\"",
                                "-e",
                                "entire contents of window 1"))
                .isEqualTo(Ran.printing("\n"));
    }

    @Test
    void root_is_not_in_the_users_session() {
        assertThat(mac().asRoot(OSASCRIPT, "-e", "application \"Finder\" is running"))
                .isEqualTo(Ran.failing(1, "0:0: execution error: An error of type -10810 has occurred. (-10810)\n"));
    }

    @Test
    void root_gets_into_the_session_through_launchctl_and_sudo() {
        assertThat(mac().asRoot(
                                "/bin/launchctl",
                                "asuser",
                                "501",
                                "/usr/bin/sudo",
                                "-u",
                                "qa",
                                OSASCRIPT,
                                "-e",
                                "application \"Finder\" is running"))
                .isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void a_dialog_is_given_up_and_a_notification_just_shown() {
        assertThat(mac().asQa(OSASCRIPT, "-e", "display dialog \"Press Allow\" giving up after 60"))
                .isEqualTo(Ran.printing("button returned:, gave up:true\n"));
        assertThat(mac().asQa(OSASCRIPT, "-e", "display notification \"Press Allow\""))
                .isEqualTo(Ran.quietly());
    }

    @Test
    void another_script_is_not_simulated() {
        TestMac mac = mac();

        assertThat(mac.asQa(OSASCRIPT, "-e", "beep"))
                .isEqualTo(Ran.failing(127, "kextproof stub: not simulated: osascript -e beep (this script)\n"));
        assertThat(mac.unknown).containsExactly("osascript -e beep");
    }

    @Test
    void killall_ends_what_runs_and_complains_about_what_does_not() {
        TestMac mac = mac();
        mac.asQa(OPEN, PANE);

        assertThat(mac.asQa("/usr/bin/killall", "System Preferences")).isEqualTo(Ran.quietly());
        assertThat(mac.asQa("/usr/bin/killall", "System Preferences"))
                .isEqualTo(Ran.failing(1, "No matching processes belonging to you were found\n"));
        assertThat(mac.asRoot("/usr/bin/killall", "System Preferences"))
                .isEqualTo(Ran.failing(1, "No matching processes were found\n"));
    }

    @Test
    void screencapture_writes_a_png() throws IOException {
        TestMac mac = mac();

        assertThat(mac.asQa("/usr/sbin/screencapture", "-x", "/tmp/screen.png")).isEqualTo(Ran.quietly());
        assertThat(Files.readAllBytes(mac.real("/tmp/screen.png")))
                .startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }

    @Test
    void screencapture_cannot_write_where_there_is_no_directory() {
        assertThat(mac().asQa("/usr/sbin/screencapture", "-x", "/nowhere/screen.png"))
                .isEqualTo(Ran.failing(
                        1, "screencapture: cannot write file to intended destination, /nowhere/screen.png\n"));
    }
}
