package io.github.kextproof.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.sight.Gray;
import io.github.kextproof.sight.Search;
import io.github.kextproof.sight.Sighting;
import io.github.kextproof.stub.screen.Place;
import io.github.kextproof.stub.screen.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllowLabelsTest {
    private static final Path FILE = Path.of("src/main/resources/io/github/kextproof/approval/allow.txt");
    private static final String COMMAND = "mvn test -Dtest=AllowLabelsTest -Dkextproof.regenerate=true";
    /** So that the border, which is not the same everywhere, has no say. */
    private static final int BORDER = 3;

    private static final Search SEARCH = new Search(AllowLabels.all());

    static Stream<StubScreen> panes() {
        return Wording.LANGUAGES.stream()
                .sorted()
                .map(locale -> StubScreen.of(locale, StubScreen.DEFENDER, StubScreen.PANE))
                .flatMap(light -> Stream.of(
                        light, light.dark(), light.twice(), light.twice().dark()));
    }

    static Stream<StubScreen> screensWithoutAllow() {
        return Wording.LANGUAGES.stream()
                .sorted()
                .flatMap(locale -> Stream.of(
                        StubScreen.of(locale, StubScreen.DEFENDER, StubScreen.PANE_WITHOUT),
                        StubScreen.of(locale, StubScreen.PANE_OF_SEVERAL, StubScreen.ALERT),
                        StubScreen.of(locale, StubScreen.SHEET),
                        StubScreen.of(locale, StubScreen.PANE_WITHOUT).twice().dark()));
    }

    @ParameterizedTest
    @MethodSource("panes")
    void allow_is_found_in_every_language_appearance_and_resolution(StubScreen pane) {
        Place allow = pane.allow();
        int scale = pane.display().scale();

        assertThat(SEARCH.on(Gray.of(pane.image()))).isInstanceOfSatisfying(Sighting.Found.class, found -> {
            assertThat(found.spot().centerX()).isCloseTo(scale * (allow.x() + allow.width() / 2), within(2));
            assertThat(found.spot().centerY()).isCloseTo(scale * (allow.y() + allow.height() / 2), within(2));
        });
    }

    private static Offset<Integer> within(int pixels) {
        return Offset.offset(pixels);
    }

    @ParameterizedTest
    @MethodSource("screensWithoutAllow")
    void no_other_button_is_taken_for_it(StubScreen screen) {
        assertThat(SEARCH.on(Gray.of(screen.image()))).isEqualTo(new Sighting.Nothing());
    }

    @Test
    void the_labels_are_those_that_stub_macs_draw() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# The Allow button's letters on stub Macs, at two pixels to the point: ink from . (none) to f.",
                "# Do not edit; made by: " + COMMAND));
        Wording.LANGUAGES.stream().sorted().forEach(locale -> lines.addAll(label(locale)));
        String drawn = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("kextproof.regenerate")) {
            Files.writeString(FILE, drawn);
        }

        assertThat(Files.readString(FILE)).as("stale: repeat %s", COMMAND).isEqualTo(drawn);
    }

    private static List<String> label(String locale) {
        StubScreen pane = StubScreen.of(locale, StubScreen.PANE).twice();
        Gray screen = Gray.of(pane.image());
        Place allow = pane.allow();
        int width = 2 * (allow.width() - 2 * BORDER);
        int height = 2 * (allow.height() - 2 * BORDER);
        int[][] ink = ink(screen, 2 * (allow.x() + BORDER), 2 * (allow.y() + BORDER), width, height);
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (ink[y][x] > 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(locale + " " + width + "x" + height + " " + (right - left) + "x" + (bottom - top) + "+" + left + "+"
                + top);
        for (int y = top; y < bottom; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = left; x < right; x++) {
                row.append(ink[y][x] == 0 ? '.' : Character.forDigit(ink[y][x], 16));
            }
            lines.add(row.toString());
        }
        return lines;
    }

    /** Row by row against the brightest pixel there: the button's shade runs from top to bottom. */
    private static int[][] ink(Gray screen, int left, int top, int width, int height) {
        int[][] ink = new int[height][width];
        int darkest = 255;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                darkest = Math.min(darkest, screen.level(left + x, top + y));
            }
        }
        for (int y = 0; y < height; y++) {
            int paper = 0;
            for (int x = 0; x < width; x++) {
                paper = Math.max(paper, screen.level(left + x, top + y));
            }
            for (int x = 0; x < width; x++) {
                ink[y][x] = 15 * (paper - screen.level(left + x, top + y)) / (paper - darkest);
            }
        }
        return ink;
    }
}
