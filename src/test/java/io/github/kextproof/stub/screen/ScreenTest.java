package io.github.kextproof.stub.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.machine.Desktop;
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
                new Window.Security(true), new Window.AllPanes(), new Window.BlockedAlert(), DEFENDER_WITH_BANNER)) {
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
