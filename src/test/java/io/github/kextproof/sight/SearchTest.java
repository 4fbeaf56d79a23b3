package io.github.kextproof.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class SearchTest {
    /** A cross on paper. */
    private static final Gray CROSS = picture(12, 10, (x, y) -> x == 5 || y == 4 ? 200 : 20);

    @Test
    void a_template_is_found_whatever_the_contrast() {
        Gray screen = picture(60, 50, (x, y) -> inside(x, y) ? 100 + CROSS.level(x - 30, y - 20) / 4 : 90);

        assertThat(new Search(List.of(Template.exact("cross", CROSS))).on(screen))
                .isInstanceOfSatisfying(Sighting.Found.class, found -> {
                    assertThat(List.of(found.spot().x(), found.spot().y())).containsExactly(30, 20);
                    assertThat(List.of(found.spot().centerX(), found.spot().centerY()))
                            .containsExactly(36, 25);
                });
    }

    @Test
    void light_and_dark_exchanged_is_the_same_only_if_that_is_wanted() {
        Gray screen = picture(60, 50, (x, y) -> inside(x, y) ? 255 - CROSS.level(x - 30, y - 20) : 240);

        assertThat(new Search(List.of(Template.inEitherAppearance("cross", CROSS))).on(screen))
                .isInstanceOf(Sighting.Found.class);
        assertThat(new Search(List.of(Template.exact("cross", CROSS))).on(screen))
                .isEqualTo(new Sighting.Nothing());
    }

    @Test
    void two_of_a_kind_are_both_reported() {
        Gray screen = picture(60, 50, (x, y) -> CROSS.level(x % 30 % 12, y % 50 % 10));

        assertThat(new Search(List.of(Template.exact("cross", CROSS))).on(screen))
                .isInstanceOf(Sighting.Several.class);
    }

    @Test
    void a_screen_smaller_than_the_template_holds_nothing() {
        assertThat(new Search(List.of(Template.exact("cross", CROSS))).on(picture(11, 50, (x, y) -> x * 20)))
                .isEqualTo(new Sighting.Nothing());
    }

    @Test
    void a_template_of_one_colour_would_be_found_everywhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.exact("plain", picture(20, 20, (x, y) -> 100 + x)))
                .withMessage("nearly one colour all over");
    }

    @Test
    void a_template_has_a_sensible_size() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.exact("dot", picture(5, 20, (x, y) -> x * 50)))
                .withMessage("5x20 pixels, expected 6x6 to 600x600");
    }

    @Test
    void nearly_black_is_dark() {
        assertThat(picture(10, 10, (x, y) -> x + y).isDark()).isTrue();
        assertThat(picture(10, 10, (x, y) -> x == 9 && y == 9 ? 30 : 0).isDark())
                .isFalse();
    }

    private static boolean inside(int x, int y) {
        return x >= 30 && x < 42 && y >= 20 && y < 30;
    }

    private static Gray picture(int width, int height, IntBinaryOperator level) {
        int[][] rows = new int[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rows[y][x] = level.applyAsInt(x, y);
            }
        }
        return Gray.of(rows);
    }
}
