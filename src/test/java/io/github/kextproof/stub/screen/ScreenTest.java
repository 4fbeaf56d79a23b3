package io.github.kextproof.stub.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Details;
import io.github.kextproof.stub.machine.Display;
import io.github.kextproof.stub.machine.Offered;
import io.github.kextproof.stub.machine.Protection;
import io.github.kextproof.stub.machine.Window;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    private static final Window DEFENDER_WITH_BANNER = new Window.Defender("Microsoft Defender ATP", true, true);

    private static Screen screen(String locale, Window... windows) {
        return Screen.of(new Desktop(
                Instant.parse("2020-11-20T07:00:00Z"),
                locale,
                "qa",
                "Finder",
                List.of(windows),
                Optional.of(new Protection(true, false, true))));
    }

    private static Element window(Screen screen, String process) {
        return screen.windowOf(process).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"en,Allow", "zh-TW,允許", "sv-SE,Tillåt", "ja-JP,許可", "it-IT,Consenti", "nl-NL,Sta toe"})
    void allow_stands_to_the_right_of_the_blocked_developer_in_every_language(String locale, String title) {
        List<Element> contents = window(screen(locale, new Window.Security(true)), "System Preferences")
                .contents()
                .toList();
        Element blocked = contents.stream()
                .filter(element -> element.text().contains("Microsoft Corporation"))
                .findFirst()
                .orElseThrow();
        Element allow = contents.stream()
                .filter(element -> element.role().equals("AXButton"))
                .filter(element ->
                        Math.abs(element.place().middle() - blocked.place().middle()) <= 2)
                .findFirst()
                .orElseThrow();

        assertThat(allow.text()).isEqualTo(title);
        assertThat(allow.place().x()).isGreaterThanOrEqualTo(blocked.place().right());
    }

    @Test
    void a_pane_without_an_offer_names_no_developer_and_has_no_allow() {
        assertThat(window(screen("en", new Window.Security(false)), "System Preferences")
                        .contents())
                .extracting(Element::text)
                .noneMatch(text -> text.contains("Microsoft") || text.equals("Allow"));
    }

    @Test
    void the_banner_is_a_group_with_a_button() {
        assertThat(groupsWithButton(DEFENDER_WITH_BANNER)).isEqualTo(1);
    }

    @Test
    void without_banner_no_group_holds_a_button() {
        assertThat(groupsWithButton(new Window.Defender("Microsoft Defender ATP", false, true)))
                .isZero();
    }

    private static long groupsWithButton(Window defender) {
        return window(screen("ja-JP", defender), "Microsoft Defender ATP")
                .contents()
                .filter(element -> element.role().equals("AXGroup"))
                .filter(group ->
                        group.contents().anyMatch(inside -> inside.role().equals("AXButton")))
                .count();
    }

    @Test
    void every_element_stands_inside_its_window() {
        for (Window window : List.of(
                new Window.Security(true),
                new Window.AllPanes(),
                new Window.BlockedAlert(),
                DEFENDER_WITH_BANNER,
                several(false))) {
            Element root = screen("en", window).windows().get(0).root();
            assertThat(root.contents()).allSatisfy(element -> {
                assertThat(element.place().x())
                        .isBetween(root.place().x(), root.place().right());
                assertThat(element.place().right())
                        .isLessThanOrEqualTo(root.place().right());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW", "sv-SE", "ja-JP", "it-IT", "nl-NL"})
    void every_text_can_be_drawn_without_any_installed_font(String locale) {
        Wording wording = Wording.in(locale);

        assertThat(wording.keys()).hasSameElementsAs(Wording.in("en").keys());
        assertThat(wording.keys())
                .allSatisfy(key -> assertThat(Lettering.get().canWrite(wording.say(key)))
                        .as(key)
                        .isTrue());
    }

    @Test
    void a_language_that_stub_macs_do_not_speak_is_refused_with_those_they_do() {
        assertThatThrownBy(() -> Wording.in("fr-FR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'fr-FR' is no language of stub Macs: expected one of en, it-IT, ja-JP, nl-NL, sv-SE, zh-TW");
    }

    private static Screen shown(Display display, Window... windows) {
        return Screen.of(new Desktop(
                Instant.parse("2020-11-20T07:00:00Z"),
                "en",
                "qa",
                "Finder",
                List.of(windows),
                Optional.empty(),
                display));
    }

    private static Window several(boolean ticked) {
        List<String> developers = List.of("Paragon Software GmbH", "Microsoft Corporation");
        return new Window.Security(
                new Offered(Offered.Kind.SEVERAL, developers),
                Optional.of(new Details(List.of(
                        new Details.Row(developers.get(0), false), new Details.Row(developers.get(1), ticked)))));
    }

    private static Optional<Deed> clicked(Screen screen, String role, String text) {
        Place place = screen.windows().stream()
                .flatMap(window -> window.root().contents())
                .filter(element -> element.role().equals(role) && element.text().equals(text))
                .findFirst()
                .orElseThrow()
                .place();
        return screen.deedAt(place.x() + place.width() / 2, place.middle());
    }

    @Test
    void a_click_does_what_the_element_under_it_says() {
        assertThat(clicked(screen("en", new Window.Security(true)), "AXButton", "Allow"))
                .contains(Deed.ALLOW);
        assertThat(clicked(screen("en", new Window.BlockedAlert()), "AXButton", "Open Security Preferences"))
                .contains(Deed.OPEN_SECURITY);
        assertThat(clicked(screen("en", new Window.BlockedAlert()), "AXButton", "OK"))
                .contains(Deed.DISMISS_ALERT);
        assertThat(clicked(screen("en", DEFENDER_WITH_BANNER), "AXButton", "Fix"))
                .contains(Deed.OPEN_SECURITY);
    }

    @Test
    void a_click_beside_everything_raises_the_window_and_on_the_wallpaper_does_nothing() {
        Screen screen = screen("en", new Window.Security(true));

        assertThat(screen.deedAt(592, 480)).contains(Deed.raise("System Preferences"));
        assertThat(screen.deedAt(51, 212)).contains(Deed.close("System Preferences"));
        assertThat(screen.deedAt(1270, 790)).isEmpty();
    }

    @Test
    void a_click_meets_the_front_window_only() {
        Screen screen = screen("en", new Window.Security(true), DEFENDER_WITH_BANNER);

        assertThat(clicked(screen, "AXButton", "Allow")).contains(Deed.raise("Microsoft Defender ATP"));
    }

    @Test
    void the_sheet_lists_developers_with_a_box_each_and_ends_with_cancel_and_ok() {
        List<Element> sheet = window(screen("en", several(true)), "System Preferences")
                .contents()
                .dropWhile(element -> !element.role().equals("AXSheet"))
                .toList();

        assertThat(sheet)
                .extracting(element -> element.role() + " " + element.text())
                .containsExactly(
                        "AXSheet ",
                        "AXStaticText Some system software was blocked from loading.",
                        "AXRow ",
                        "AXCheckBox 0",
                        "AXStaticText Paragon Software GmbH",
                        "AXRow ",
                        "AXCheckBox 1",
                        "AXStaticText Microsoft Corporation",
                        "AXButton Cancel",
                        "AXButton OK");
        assertThat(clicked(screen("en", several(true)), "AXCheckBox", "1"))
                .contains(Deed.tick("Microsoft Corporation"));
        assertThat(clicked(screen("en", several(true)), "AXButton", "OK")).contains(Deed.CONFIRM);
        assertThat(clicked(screen("en", several(true)), "AXButton", "Cancel")).contains(Deed.CANCEL);
    }

    @Test
    void a_lock_and_the_dark_take_every_click() {
        Window pane = new Window.Security(true);

        assertThat(clicked(shown(new Display(Display.Power.ON, true, false, 1), pane), "AXButton", "Allow"))
                .isEmpty();
        assertThat(clicked(shown(new Display(Display.Power.BLACK, false, false, 1), pane), "AXButton", "Allow"))
                .isEmpty();
        assertThat(clicked(shown(new Display(Display.Power.ASLEEP, false, false, 1), pane), "AXButton", "Allow"))
                .contains(Deed.STIR);
    }

    @Test
    void accessibility_sees_windows_behind_a_lock() {
        Screen locked = shown(new Display(Display.Power.ON, true, false, 1), new Window.Security(true));

        assertThat(locked.windowOf("System Preferences")).isPresent();
    }

    @Test
    void a_lock_shows_whose_it_is_and_a_black_screen_nothing() {
        Display locked = new Display(Display.Power.ON, true, false, 1);
        Display black = new Display(Display.Power.BLACK, true, false, 1);

        assertThat(shown(locked).cover().orElseThrow().contents())
                .extracting(Element::text)
                .contains("qa");
        BufferedImage dark = shown(black, new Window.Security(true)).image();
        assertThat(dark.getRGB(0, 0, 1280, 800, null, 0, 1280)).containsOnly(0xff000000);
    }

    @Test
    void at_2x_the_picture_has_twice_as_many_pixels_and_places_stay() {
        Screen sharp = shown(new Display(Display.Power.ON, false, false, 2), new Window.Security(true));

        assertThat(sharp.image().getWidth()).isEqualTo(2560);
        assertThat(sharp.image().getHeight()).isEqualTo(1600);
        assertThat(sharp.windows())
                .isEqualTo(shown(Display.PLAIN, new Window.Security(true)).windows());
    }

    @Test
    void the_dark_appearance_changes_the_picture_alone() {
        Screen dark = shown(new Display(Display.Power.ON, false, true, 1), new Window.Security(true));
        Screen light = shown(Display.PLAIN, new Window.Security(true));

        assertThat(dark.windows()).isEqualTo(light.windows());
        assertThat(dark.image().getRGB(60, 700)).isNotEqualTo(light.image().getRGB(60, 700));
    }

    @Test
    void the_picture_is_a_png_of_the_whole_screen() throws IOException {
        BufferedImage picture = picture("zh-TW", new Window.Security(true), DEFENDER_WITH_BANNER);

        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(800);
    }

    @Test
    void the_picture_differs_where_allow_is_and_only_there() throws IOException {
        BufferedImage with = picture("en", new Window.Security(true));
        BufferedImage without = picture("en", new Window.Security(false));
        Place allow = window(screen("en", new Window.Security(true)), "System Preferences")
                .contents()
                .filter(element -> element.text().equals("Allow"))
                .findFirst()
                .orElseThrow()
                .place();

        assertThat(with.getRGB(allow.x() + 10, allow.middle()))
                .isNotEqualTo(without.getRGB(allow.x() + 10, allow.middle()));
        assertThat(with.getRGB(1270, 790)).isEqualTo(without.getRGB(1270, 790));
    }

    private static BufferedImage picture(String locale, Window... windows) throws IOException {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(screen(locale, windows).png()));
        assertThat(picture).isNotNull();
        return picture;
    }
}
