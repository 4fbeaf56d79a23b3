package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.Press;
import io.github.kextproof.stub.machine.Window;
import io.github.kextproof.stub.shell.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionConditionsTest {
    private static final String PANE = "x-apple.systempreferences:com.apple.preference.security?General";
    private static final String APP = "/Applications/Microsoft Defender ATP.app";
    private static final String LOOK = "tell application \"System Events\" to tell process \"%s\"\n"
            + "if (count of windows) is 0 then return \"\"\nget {window 1} & (entire contents of window 1)\nend tell";

    @TempDir
    Path directory;

    private TestMac mac(String macos, String person) {
        return TestMac.with(TestMac.definition(macos, "x86_64", "en", "none", false, person), directory)
                .installed("101.19.48");
    }

    private TestMac mac() {
        return mac("10.15.7", "never");
    }

    private static Ran look(TestMac mac, String process) {
        return mac.asQa("/usr/bin/osascript", "-e", LOOK.formatted(process));
    }

    @Test
    void somebody_else_at_the_console_has_a_session_of_their_own() {
        TestMac mac = mac();
        mac.asQa("/usr/bin/open", PANE);
        mac.machine.set("console.user", "alice");

        assertThat(mac.machine.files().owner(mac.real("/dev/console"))).isEqualTo("alice");
        assertThat(mac.asQa("/usr/bin/who")).isEqualTo(Ran.printing("alice    console  Nov 20 06:58 \n"));
        assertThat(mac.machine.console().desktop().windows()).isEmpty();
        assertThat(mac.asQa("/usr/bin/open", PANE))
                .isEqualTo(Ran.failing(1, "LSOpenURLsWithRole() failed with error -600 for the URL " + PANE + ".\n"));
        assertThat(mac.run(new Account("alice", 502), "", "/usr/bin/open", PANE))
                .isEqualTo(Ran.quietly());

        mac.machine.set("console.user", "qa");
        assertThat(mac.asQa("/usr/bin/open", PANE)).isEqualTo(Ran.quietly());
    }

    @Test
    void at_the_login_window_root_owns_the_console() {
        TestMac mac = mac();
        mac.machine.set("console.user", "nobody");

        assertThat(mac.machine.files().owner(mac.real("/dev/console"))).isEqualTo("root");
        assertThat(mac.asQa("/usr/bin/who")).isEqualTo(Ran.quietly());
        assertThat(look(mac, "Finder"))
                .isEqualTo(Ran.failing(1, "0:0: execution error: An error of type -10810 has occurred. (-10810)\n"));
        assertThat(mac.asRoot("/usr/sbin/screencapture", "-x", "/tmp/a.png"))
                .isEqualTo(Ran.failing(1, "could not create image from display\n"));
    }

    @Test
    void a_locked_screen_gives_no_picture_and_opens_nothing() {
        TestMac mac = mac();
        mac.machine.set("screen.locked", "true");

        assertThat(mac.asQa("/usr/bin/open", PANE).exit()).isEqualTo(1);
        assertThat(mac.asQa("/usr/sbin/screencapture", "-x", "/tmp/a.png"))
                .isEqualTo(Ran.failing(1, "could not create image from display\n"));

        mac.machine.set("screen.locked", "false");
        assertThat(mac.asQa("/usr/bin/open", PANE)).isEqualTo(Ran.quietly());
    }

    @ParameterizedTest
    @CsvSource({"10.14.6, -1719", "10.15.7, -25211"})
    void without_accessibility_no_window_is_shown(String macos, String number) {
        TestMac mac = mac(macos, "never");
        mac.machine.set("accessibility", "false");

        assertThat(look(mac, "System Preferences"))
                .isEqualTo(Ran.failing(
                        1,
                        "98:121: execution error: System Events got an error: osascript is not allowed assistive access."
                                + " (" + number + ")\n"));
    }

    @Test
    void without_automation_no_application_takes_events() {
        TestMac mac = mac();
        mac.machine.set("automation", "false");

        assertThat(look(mac, "System Preferences"))
                .isEqualTo(Ran.failing(
                        1, "51:65: execution error: Not authorized to send Apple events to System Events. (-1743)\n"));
        assertThat(mac.asQa("/usr/bin/osascript", "-e", "tell application \"System Preferences\" to quit"))
                .isEqualTo(Ran.failing(
                        1,
                        "51:65: execution error: Not authorized to send Apple events to System Preferences."
                                + " (-1743)\n"));
        assertThat(mac.asQa("/usr/bin/osascript", "-e", "application \"Finder\" is running"))
                .isEqualTo(Ran.printing("true\n"));
    }

    @Test
    void without_permission_a_picture_holds_no_windows() throws IOException {
        TestMac mac = mac();
        mac.asQa("/usr/bin/open", PANE);
        mac.asQa("/usr/sbin/screencapture", "-x", "/tmp/with.png");
        mac.machine.set("screen-recording", "false");

        assertThat(mac.asQa("/usr/sbin/screencapture", "-x", "/tmp/without.png"))
                .isEqualTo(Ran.quietly());
        assertThat(Files.mismatch(mac.real("/tmp/with.png"), mac.real("/tmp/without.png")))
                .isNotEqualTo(-1);
    }

    @Test
    void an_earlier_mac_without_permission_gives_no_picture() {
        TestMac mac = mac("10.13.6", "never");
        mac.machine.set("screen-recording", "false");

        assertThat(mac.asQa("/usr/sbin/screencapture", "-x", "/tmp/a.png"))
                .isEqualTo(Ran.failing(1, "could not create image from display\n"));
    }

    @Test
    void the_banner_may_stay_and_may_be_missing() {
        TestMac mac = mac();
        mac.machine.set("banner", "absent");
        mac.asQa("/usr/bin/open", APP);
        assertThat(mac.machine.console().desktop().windows())
                .contains(new Window.Defender("Microsoft Defender ATP", false, false));

        mac.machine.set("policy.allowed", "true");
        mac.machine.loadKext();
        mac.time.pass(Duration.ofMinutes(1));
        mac.machine.set("banner", "shown");
        assertThat(mac.machine.console().desktop().windows())
                .contains(new Window.Defender("Microsoft Defender ATP", true, false));
    }

    @Test
    void defender_may_run_without_a_window() {
        TestMac mac = mac();
        mac.machine.set("banner", "no-window");
        mac.asQa("/usr/bin/open", APP);

        assertThat(look(mac, "Microsoft Defender ATP")).isEqualTo(Ran.printing("\n"));
        assertThat(mac.machine.console().isRunning("Microsoft Defender ATP")).isTrue();
    }

    @Test
    void several_developers_stand_behind_details() {
        TestMac mac = mac("10.15.7", "presses Allow after 2m");
        mac.machine.set("offer", "several");
        mac.asQa("/usr/bin/open", PANE);
        mac.time.pass(Duration.ofMinutes(10));

        assertThat(look(mac, "System Preferences").out())
                .contains("\tSome system software was blocked from loading.\nAXButton\t572\t513\t100\t22\tDetails…\n")
                .doesNotContain("Allow\n", "Microsoft Corporation");
        assertThat(mac.machine.console().presses()).isEmpty();
    }

    @Test
    void an_offer_may_be_gone_although_the_load_was_refused() {
        TestMac mac = mac();
        mac.machine.set("offer", "gone");
        mac.asQa("/usr/bin/open", PANE);

        assertThat(mac.machine.console().desktop().windows()).contains(new Window.Security(false));
    }

    @Test
    void allow_without_an_offer_changes_nothing() {
        TestMac mac = mac("10.15.7", "presses Allow after 2m");
        mac.time.pass(Duration.ofMinutes(40));
        mac.machine.set("offer", "shown");
        mac.asQa("/usr/bin/open", PANE);
        mac.time.pass(Duration.ofMinutes(10));

        assertThat(mac.machine.console().desktop().windows()).contains(new Window.Security(true));
        assertThat(mac.machine.console().presses()).extracting(Press::effective).containsExactly(false);
        assertThat(mac.machine.kextLoaded()).isFalse();
    }

    @Test
    void allowing_another_developers_extension_leaves_defenders_blocked() {
        TestMac mac = mac("10.15.7", "presses Allow after 2m");
        mac.machine.set("offer.developer", "Example Corporation");
        mac.asQa("/usr/bin/open", PANE);
        assertThat(look(mac, "System Preferences").out()).contains("“Example Corporation”");
        mac.time.pass(Duration.ofMinutes(3));

        assertThat(mac.machine.console().desktop().windows()).contains(new Window.Security(false));
        assertThat(mac.machine.kextLoaded()).isFalse();
    }

    @Test
    void another_person_may_come_to_the_desk() {
        TestMac mac = mac();
        mac.asQa("/usr/bin/open", PANE);
        mac.machine.set("person", "presses Allow after 2m");
        mac.time.pass(Duration.ofMinutes(3));

        assertThat(mac.machine.console().presses()).extracting(Press::effective).isEqualTo(List.of(true));
        assertThat(mac.machine.kextLoaded()).isTrue();
    }
}
