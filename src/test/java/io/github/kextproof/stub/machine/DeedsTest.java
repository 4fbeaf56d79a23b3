package io.github.kextproof.stub.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.files.MacFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedsTest {
    private static final StubPackage PRODUCT =
            new StubPackage("com.microsoft.wdav", "Microsoft Defender ATP", "101.19.48", "UBF8T346G9", "signer");
    private static final String OTHER = "Paragon Software GmbH";
    private static final String MICROSOFT = "Microsoft Corporation";

    @TempDir
    Path directory;

    private final ManualTime time = new ManualTime();
    private Machine mac;

    @BeforeEach
    void installWithoutApproval() {
        mac = mac("never");
        mac.install(PRODUCT);
    }

    private Machine mac(String person) {
        StubDefinition definition = new StubDefinition(
                "mac-01",
                "10.15.7",
                "x86_64",
                "en",
                "none",
                "qa",
                "secret",
                List.of(),
                false,
                1,
                person,
                Duration.ZERO);
        return Machine.boot(definition, new MacFiles(directory), time, Pressing.FROM_OUTSIDE);
    }

    private void perform(Deed... deeds) {
        List.of(deeds).forEach(mac.console()::perform);
    }

    private List<Window> windows() {
        return mac.console().desktop().windows();
    }

    private Offered offered() {
        return windows().stream()
                .filter(Window.Security.class::isInstance)
                .map(window -> ((Window.Security) window).offered())
                .findFirst()
                .orElseThrow();
    }

    private void open(String offer) {
        mac.set("offer", offer);
        perform(Deed.OPEN_SECURITY);
    }

    @Test
    void pressing_allow_approves_and_loads_the_extension() {
        perform(Deed.OPEN_SECURITY, Deed.ALLOW);

        assertThat(mac.policy()).extracting(PolicyRow::allowed).containsExactly(true);
        assertThat(mac.kextLoaded()).isTrue();
        assertThat(mac.console().presses()).containsExactly(new Press(ManualTime.START, true));
        assertThat(windows()).containsExactly(new Window.Security(false));
    }

    @Test
    void allow_without_a_pane_that_shows_it_is_no_press() {
        perform(Deed.ALLOW);

        assertThat(mac.console().presses()).isEmpty();
        assertThat(mac.policy()).extracting(PolicyRow::allowed).containsExactly(false);
    }

    @Test
    void allow_in_a_stale_pane_is_pressed_in_vain() {
        perform(Deed.OPEN_SECURITY);
        time.pass(Duration.ofMinutes(30));

        perform(Deed.ALLOW);

        assertThat(mac.console().presses())
                .containsExactly(new Press(ManualTime.START.plus(Duration.ofMinutes(30)), false));
        assertThat(windows()).containsExactly(new Window.Security(true));
    }

    @Test
    void another_developers_allow_leaves_defender_blocked() {
        mac.set("offer.developer", OTHER);

        perform(Deed.OPEN_SECURITY, Deed.ALLOW);

        assertThat(mac.kextLoaded()).isFalse();
        assertThat(mac.console().presses()).extracting(Press::effective).containsExactly(false);
    }

    @Test
    void the_alerts_buttons_open_the_pane_or_just_close_the_alert() {
        assertThat(windows()).containsExactly(new Window.BlockedAlert());
        perform(Deed.DISMISS_ALERT);
        assertThat(windows()).isEmpty();

        perform(Deed.OPEN_SECURITY);
        assertThat(windows()).containsExactly(new Window.Security(true));
    }

    @Test
    void a_window_is_raised_and_closed() {
        mac.console().openDefender("Microsoft Defender ATP");
        perform(Deed.OPEN_SECURITY, Deed.raise("Microsoft Defender ATP"));
        assertThat(mac.console().desktop().front()).isEqualTo("Microsoft Defender ATP");

        perform(Deed.close("Microsoft Defender ATP"), Deed.raise("Microsoft Defender ATP"));
        assertThat(windows()).containsExactly(new Window.Security(true));
    }

    @Test
    void details_lists_every_developer_without_a_tick() {
        open("several");

        perform(Deed.SHOW_DETAILS);

        assertThat(windows())
                .containsExactly(new Window.Security(
                        new Offered(Offered.Kind.SEVERAL, List.of(OTHER, MICROSOFT)),
                        Optional.of(new Details(
                                List.of(new Details.Row(OTHER, false), new Details.Row(MICROSOFT, false))))));
    }

    @Test
    void defenders_row_ticked_and_confirmed_approves_it_and_leaves_the_other() {
        open("several");

        perform(Deed.SHOW_DETAILS, Deed.tick(MICROSOFT), Deed.CONFIRM);

        assertThat(mac.kextLoaded()).isTrue();
        assertThat(mac.console().presses()).extracting(Press::effective).containsExactly(true);
        assertThat(offered()).isEqualTo(Offered.allow(OTHER));
    }

    @Test
    void only_the_others_row_ticked_leaves_defender_blocked_with_an_allow_of_its_own() {
        open("several");

        perform(Deed.SHOW_DETAILS, Deed.tick(OTHER), Deed.CONFIRM);

        assertThat(mac.kextLoaded()).isFalse();
        assertThat(mac.console().presses()).extracting(Press::effective).containsExactly(false);
        assertThat(offered()).isEqualTo(Offered.allow(MICROSOFT));
    }

    @Test
    void a_tick_taken_away_or_a_cancelled_sheet_allows_nobody() {
        open("several");

        perform(Deed.SHOW_DETAILS, Deed.tick(MICROSOFT), Deed.tick(MICROSOFT), Deed.CONFIRM);
        perform(Deed.SHOW_DETAILS, Deed.tick(MICROSOFT), Deed.CANCEL, Deed.CONFIRM);

        assertThat(mac.console().presses()).isEmpty();
        assertThat(mac.policy()).extracting(PolicyRow::allowed).containsExactly(false);
    }

    @Test
    void a_sheet_confirmed_after_the_offer_has_lapsed_allows_nobody() {
        open("several");
        perform(Deed.SHOW_DETAILS, Deed.tick(MICROSOFT));
        time.pass(Duration.ofMinutes(30));

        perform(Deed.CONFIRM);

        assertThat(mac.kextLoaded()).isFalse();
        assertThat(offered().kind()).isEqualTo(Offered.Kind.SEVERAL);
    }

    @Test
    void a_window_under_a_sheet_stays_open() {
        open("several");
        perform(Deed.SHOW_DETAILS, Deed.close("System Preferences"));

        assertThat(windows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"screen.locked,true", "screen.display,asleep", "screen.display,black", "console.user,nobody"})
    void nothing_is_pressed_where_nothing_can_be_seen(String key, String value) {
        perform(Deed.OPEN_SECURITY);
        mac.set(key, value);

        perform(Deed.ALLOW);

        assertThat(mac.console().presses()).isEmpty();
    }

    @Test
    void a_display_that_is_asleep_wakes_when_the_pointer_moves() {
        mac.set("screen.display", "asleep");
        mac.set("screen.locked", "true");

        perform(Deed.STIR);

        assertThat(mac.console().desktop().display()).isEqualTo(new Display(Display.Power.ON, true, false, 1));
    }

    @Test
    void a_black_screen_stays_black() {
        mac.set("screen.display", "black");

        perform(Deed.STIR);

        assertThat(mac.console().desktop().display().power()).isEqualTo(Display.Power.BLACK);
    }

    @Test
    void a_person_from_outside_is_only_said_to_be_due() throws InterruptedException {
        mac.set("person", "presses Allow after 2m");
        perform(Deed.OPEN_SECURITY);

        assertThat(mac.console().pressDue()).contains(ManualTime.START.plus(Duration.ofMinutes(2)));
        assertThat(mac.console().awaitPressDue(Duration.ZERO)).isFalse();
        time.pass(Duration.ofMinutes(5));
        assertThat(mac.console().awaitPressDue(Duration.ZERO)).isTrue();
        assertThat(mac.console().presses()).isEmpty();

        perform(Deed.ALLOW);
        assertThat(mac.console().pressDue()).isEmpty();
        assertThat(mac.console().presses()).hasSize(1);
    }

    @Test
    void a_wait_for_a_change_ends_with_the_change() throws InterruptedException {
        Desktop seen = mac.console().desktop();
        Thread opening = new Thread(() -> perform(Deed.OPEN_SECURITY));
        opening.start();

        Desktop changed = mac.console().awaitChange(seen, Duration.ofSeconds(20));

        assertThat(changed.windows()).containsExactly(new Window.Security(true));
        opening.join();
    }

    @Test
    void a_second_of_the_menu_bars_clock_is_no_change() throws InterruptedException {
        Desktop seen = mac.console().desktop();
        time.pass(Duration.ofSeconds(59));
        Desktop later = mac.console().awaitChange(seen, Duration.ZERO);
        assertThat(later.looksLike(seen)).isTrue();

        time.pass(Duration.ofSeconds(1));
        assertThat(mac.console().awaitChange(seen, Duration.ofSeconds(20)).looksLike(seen))
                .isFalse();
    }
}
