package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityPaneTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);
    private static final String DEVELOPER = "Microsoft Corporation";
    private static final String SESSION = "/usr/bin/sudo -n -- /bin/launchctl asuser 501 /usr/bin/sudo -u alice ";

    @ParameterizedTest
    @CsvSource({"osascript-offer-en, Allow", "osascript-offer-zh-TW, 允許"})
    void the_offer_is_found_in_any_language(String transcript, String title) {
        assertThat(offer(ScriptedShell.answering(transcript)))
                .isEqualTo(new Offer.Shown(new UiElement("AXButton", 902, 504, 96, 32, title)));
    }

    @Test
    void the_offer_of_another_developer_is_not_ours() {
        assertThat(new SecurityPane(
                                ScriptedShell.answering("osascript-offer-en").mac(), ALICE)
                        .offer("Oracle"))
                .isNotInstanceOf(Offer.Shown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System software from developer \u201CParagon Software GmbH\u201D was blocked from loading.",
                "\u4F86\u81EA\u958B\u767C\u8005\u300CParagon Software GmbH\u300D\u7684\u7CFB\u7D71",
                "Systemprogramvara fr\u00E5n utvecklaren \u201DParagon Software GmbH\u201D blockerades.",
                "Systeemsoftware van ontwikkelaar \u2018Paragon Software GmbH\u2019 is geblokkeerd.",
                "Le logiciel du d\u00E9veloppeur \u00AB\u00A0Paragon Software GmbH\u00A0\u00BB est bloqu\u00E9."
            })
    void the_offer_of_another_developer_names_the_other(String text) {
        ScriptedShell shell = new ScriptedShell()
                .then(
                        0,
                        "AXRadioButton\t440\t464\t260\t18\tApp Store\n"
                                + "AXStaticText\t440\t504\t420\t34\t" + text + "\n"
                                + "AXButton\t902\t504\t96\t32\tAllow\n",
                        "");

        assertThat(offer(shell)).hasToString("a button beside \"Paragon Software GmbH\"");
    }

    @Test
    void a_pane_without_the_developers_name_offers_nothing() {
        assertThat(offer(ScriptedShell.answering("osascript-no-offer"))).isEqualTo(new Offer.Gone());
    }

    @Test
    void several_developers_share_one_button() {
        assertThat(offer(ScriptedShell.answering("osascript-several-developers")))
                .isInstanceOf(Offer.SeveralDevelopers.class);
    }

    @Test
    void the_nearest_button_on_the_row_is_the_one() {
        assertThat(offer(ScriptedShell.answering("osascript-crowded-row")))
                .isEqualTo(new Offer.Shown(new UiElement("AXButton", 500, 110, 50, 20, "near")));
    }

    @Test
    void a_button_that_begins_where_the_name_does_stands_not_beside_it() {
        ScriptedShell shell = new ScriptedShell().then(0, """
                AXStaticText\t440\t504\t420\t34\tBy Microsoft Corporation
                AXButton\t440\t504\t96\t32\tAllow
                """, "");

        assertThat(offer(shell)).isInstanceOf(Offer.Unreadable.class);
    }

    @Test
    void a_text_right_below_the_choices_may_be_an_offer() {
        assertThat(offer(others(482)))
                .isEqualTo(new Offer.SeveralDevelopers(new UiElement("AXButton", 902, 482, 96, 32, "Details...")));
    }

    @Test
    void behind_details_a_box_stands_before_each_developer() {
        assertThat(offer(sheet("Paragon Software GmbH", "Microsoft Corporation")))
                .isEqualTo(new Offer.Listed(
                        new UiElement("AXCheckBox", 174, 286, 16, 16, "0"),
                        false,
                        new UiElement("AXButton", 488, 330, 96, 22, "OK")));
    }

    @Test
    void a_list_without_the_developer_is_no_offer() {
        assertThat(offer(sheet("Paragon Software GmbH", "Microsoft Corporation Fan Club")))
                .isEqualTo(new Offer.Unreadable(
                        "a sheet is open that has no row with a checkbox for Microsoft Corporation"));
    }

    /** Behind it the pane stands as it was, with the button that opened it. */
    private static ScriptedShell sheet(String one, String other) {
        return new ScriptedShell().then(0, """
                AXWindow\t40\t200\t668\t540\tSecurity & Privacy
                AXButton\t488\t315\t180\t22\tBehind the sheet
                AXRadioButton\t104\t438\t480\t18\tApp Store
                AXStaticText\t80\t516\t480\t17\tSome system software was blocked from loading.
                AXButton\t572\t513\t100\t22\tDetails…
                AXSheet\t144\t224\t460\t140\t
                AXRow\t164\t252\t420\t28\t
                AXCheckBox\t174\t258\t16\t16\t1
                AXStaticText\t202\t257\t370\t18\t%s
                AXRow\t164\t280\t420\t28\t
                AXCheckBox\t174\t286\t16\t16\t0
                AXStaticText\t202\t285\t370\t18\t%s
                AXButton\t384\t330\t96\t22\tCancel
                AXButton\t488\t330\t96\t22\tOK
                """.formatted(one, other), "");
    }

    @Test
    void a_text_beside_the_choices_is_none() {
        assertThat(offer(others(481))).isEqualTo(new Offer.Gone());
    }

    private static ScriptedShell others(int y) {
        return new ScriptedShell().then(0, """
                AXRadioButton\t440\t464\t260\t18\tApp Store
                AXStaticText\t440\t%1$d\t420\t34\tSome software was blocked
                AXButton\t902\t%1$d\t96\t32\tDetails...
                """.formatted(y), "");
    }

    @Test
    void a_name_without_a_button_beside_it_is_unreadable() {
        ScriptedShell shell =
                new ScriptedShell().then(0, "AXStaticText\t100\t100\t300\t20\tby Microsoft Corporation\n", "");

        assertThat(offer(shell))
                .isEqualTo(new Offer.Unreadable(
                        "Security & Privacy names Microsoft Corporation, but no button stands beside the name"));
    }

    @Test
    void a_window_that_is_not_drawn_yet_is_unreadable() {
        ScriptedShell shell = new ScriptedShell().then(0, "AXWindow\t0\t0\t600\t500\tSecurity\n", "");

        assertThat(offer(shell))
                .isEqualTo(new Offer.Unreadable("the window of System Preferences shows neither text nor buttons yet"));
    }

    @Test
    void without_a_window_there_is_no_telling() {
        assertThat(offer(ScriptedShell.answering("osascript-no-window")))
                .isEqualTo(new Offer.Unreadable("System Preferences has no window"));
    }

    @Test
    void a_pane_that_may_not_be_looked_at_is_a_refusal() {
        assertThatThrownBy(() -> offer(ScriptedShell.answering("osascript-assistive")))
                .isInstanceOf(UiRefused.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_pane_is_open_while_system_preferences_runs(boolean running) {
        ScriptedShell shell = new ScriptedShell().then(0, running + "\n", "");

        assertThat(new SecurityPane(shell.mac(), ALICE).isOpen()).isEqualTo(running);
        assertThat(shell.lines())
                .containsExactly(SESSION + "/usr/bin/osascript -e 'application \"System Preferences\" is running'");
    }

    @Test
    void whether_an_app_runs_is_true_or_false() {
        ScriptedShell shell = new ScriptedShell().then(0, "maybe\n", "");

        assertThatThrownBy(() -> new Apps(shell.mac(), ALICE).isRunning("Finder"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("osascript gave no true or false: it printed 'maybe' and ended with exit 0");
    }

    @Test
    void closing_asks_system_preferences_to_quit() {
        ScriptedShell shell = new ScriptedShell().then(0, "\n", "");

        new SecurityPane(shell.mac(), ALICE).close();

        assertThat(shell.lines())
                .containsExactly(SESSION + "/usr/bin/osascript -e 'if application \"System Preferences\" is running"
                        + " then tell application \"System Preferences\" to quit'");
    }

    @Test
    void a_quote_in_an_apps_name_stays_in_the_literal() {
        ScriptedShell shell = new ScriptedShell().then(0, "false\n", "");

        new Apps(shell.mac(), ALICE).isRunning("a\" & \"b\\");

        assertThat(shell.commands().get(0).words()).endsWith("-e", "application \"a\\\" & \\\"b\\\\\" is running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"osascript-events", "open-missing"})
    void system_preferences_that_does_not_quit_is_ended(String failure) {
        ScriptedShell shell = ScriptedShell.answering(failure).then(0, "", "");

        new SecurityPane(shell.mac(), ALICE).close();

        assertThat(shell.lines()).hasSize(2).last().isEqualTo(SESSION + "/usr/bin/killall 'System Preferences'");
    }

    @Test
    void sudos_refusal_is_not_taken_for_a_stubborn_app() {
        ScriptedShell shell = ScriptedShell.answering("sudo-password-needed");

        assertThatThrownBy(() -> new SecurityPane(shell.mac(), ALICE).close()).isInstanceOf(SudoRefused.class);
        assertThat(shell.lines()).hasSize(1);
    }

    @Test
    void the_pane_is_opened_by_its_url() {
        ScriptedShell shell = new ScriptedShell().then(0, "", "");

        new SecurityPane(shell.mac(), ALICE).open();

        assertThat(shell.lines())
                .containsExactly(
                        SESSION + "/usr/bin/open 'x-apple.systempreferences:com.apple.preference.security?General'");
    }

    @Test
    void a_pane_cannot_be_opened_where_nobody_is_logged_in() {
        assertThatThrownBy(() -> new SecurityPane(
                                ScriptedShell.answering("open-no-session").mac(), ALICE)
                        .open())
                .isInstanceOf(UiRefused.class)
                .hasMessage("the SSH login has no way into the session on the Mac's screen: open printed"
                        + " 'LSOpenURLsWithRole() failed with error -600 for the URL"
                        + " x-apple.systempreferences:com.apple.preference.security?General.'");
    }

    @Test
    void an_app_that_is_not_there_cannot_be_opened() {
        assertThatThrownBy(
                        () -> new Apps(ScriptedShell.answering("open-missing").mac(), ALICE)
                                .open("/Applications/Microsoft Defender ATP.app"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage(
                        "open failed: it printed 'The file /Applications/Microsoft Defender ATP.app does not exist.'"
                                + " and ended with exit 1");
    }

    private static Offer offer(ScriptedShell shell) {
        return new SecurityPane(shell.mac(), ALICE).offer(DEVELOPER);
    }
}
