package io.github.kextproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidthTest {
    @Test
    void chinese_and_japanese_take_two_columns_each() {
        assertThat(Width.of("Allow")).isEqualTo(5);
        assertThat(Width.of("允許")).isEqualTo(4);
        assertThat(Width.of("Tilla\u030at")).isEqualTo(6);
    }

    @Test
    void what_is_too_wide_is_cut_before_the_edge() {
        assertThat(Width.fit("允許允許", 8)).isEqualTo("允許允許");
        assertThat(Width.fit("允許允許", 7)).isEqualTo("允許允…");
        assertThat(Width.fit("允許允許", 6)).isEqualTo("允許…");
    }
}
