package io.github.kextproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void colours_titles_and_cursor_movements_are_dropped() {
        assertThat(Plain.text("\u001b[1;31mred\u001b[m \u001b]0;title\u0007up\u001b[2A \u001b(Bx\u001bM"))
                .isEqualTo("red up x");
    }

    @Test
    void line_ends_of_every_kind_become_newlines() {
        assertThat(Plain.text("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void other_invisible_characters_are_spelt_out() {
        assertThat(Plain.text("\u0000\u0007\u001b \t\u007f\u009b\u202e\u2066"))
                .isEqualTo("␀␇␛ \t<U+007F><U+009B><U+202E><U+2066>");
    }

    @Test
    void letters_of_all_languages_stay() {
        assertThat(Plain.text("允許 Tillåt 許可 😀")).isEqualTo("允許 Tillåt 許可 😀");
    }

    @Test
    void one_line_is_one_line() {
        assertThat(Plain.oneLine("  press\n   Allow \n now ")).isEqualTo("press Allow now");
    }

    @Test
    void a_line_that_is_too_long_ends_in_an_ellipsis() {
        assertThat(Plain.oneLine("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Plain.oneLine("abcdefg", 6)).isEqualTo("abcde…");
    }

    @Test
    void a_character_is_never_cut_in_half() {
        assertThat(Plain.oneLine("abcd😀efg", 6)).isEqualTo("abcd…");
    }
}
