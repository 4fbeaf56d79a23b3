package io.github.kextproof.gate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void what_could_be_markup_is_a_character_reference() {
        assertThat(Markdown.escaped("<b> | `c` *e* [l](x) ![i] # ~ & \\ {", 100))
                .isEqualTo(
                        "&#60;b&#62; &#124; &#96;c&#96; &#42;e&#42; &#91;l&#93;(x) &#33;&#91;i&#93; &#35; &#126; &#38;"
                                + " &#92; &#123;");
    }

    @Test
    void what_cannot_be_markup_stays_readable() {
        assertThat(Markdown.escaped("fresh.maximum_age: 2 h, a/b-c.json (x=1; 5%) 允許", 100))
                .isEqualTo("fresh.maximum_age: 2 h, a/b-c.json (x=1; 5%) 允許");
    }

    @Test
    void an_underscore_at_the_edge_of_a_word_could_be_emphasis() {
        assertThat(Markdown.escaped("_a_b_", 100)).isEqualTo("&#95;a_b&#95;");
    }

    @Test
    void nothing_becomes_a_link() {
        assertThat(Markdown.escaped("https://evil.example WWW.evil.example a@evil.example", 100))
                .isEqualTo("https&#58;//evil.example WWW&#46;evil.example a&#64;evil.example");
    }

    @Test
    void lines_become_one_and_long_ones_end() {
        assertThat(Markdown.escaped("a\n\n# b\tc", 100)).isEqualTo("a &#35; b&#9;c");
        assertThat(Markdown.escaped("abcdef", 5)).isEqualTo("abcd…");
    }

    @Test
    void an_item_cannot_begin_another_list() {
        assertThat(Markdown.escapedItem("1. x", 100)).isEqualTo("&#49;. x");
        assertThat(Markdown.escapedItem("- x", 100)).isEqualTo("&#45; x");
        assertThat(Markdown.escapedItem("# x", 100)).isEqualTo("&#35; x");
        assertThat(Markdown.escapedItem("x 1.", 100)).isEqualTo("x 1.");
        assertThat(Markdown.escapedItem("", 100)).isEmpty();
    }
}
