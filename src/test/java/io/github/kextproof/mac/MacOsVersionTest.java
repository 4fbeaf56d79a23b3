package io.github.kextproof.mac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MacOsVersionTest {
    @Test
    void a_version_is_read_and_shown_without_a_zero_patch() {
        assertThat(MacOsVersion.parse("10.15.7")).hasToString("10.15.7");
        assertThat(MacOsVersion.parse("10.13")).hasToString("10.13");
        assertThat(MacOsVersion.parse("11.7.0")).hasToString("11.7");
        assertThat(MacOsVersion.parse("12")).hasToString("12.0");
        assertThat(MacOsVersion.parse(" 10.14.6\n")).hasToString("10.14.6");
    }

    @Test
    void what_is_no_version_is_refused() {
        for (String text : List.of("", "10.", "10.15.7.1", "v10.15", "10.15 beta", "99999")) {
            assertThatThrownBy(() -> MacOsVersion.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + text + "' is no macOS version: expected for example 10.15.7");
        }
    }

    @Test
    void versions_are_ordered_as_numbers() {
        assertThat(MacOsVersion.parse("10.9")).isLessThan(MacOsVersion.parse("10.13"));
        assertThat(MacOsVersion.parse("10.15.7")).isLessThan(MacOsVersion.parse("11"));
        assertThat(MacOsVersion.parse("10.15.10")).isGreaterThan(MacOsVersion.parse("10.15.7"));
    }

    @Test
    void at_least_includes_the_version_itself() {
        assertThat(MacOsVersion.parse("10.15").isAtLeast(10, 15)).isTrue();
        assertThat(MacOsVersion.parse("10.14.6").isAtLeast(10, 15)).isFalse();
        assertThat(MacOsVersion.parse("11").isAtLeast(10, 15)).isTrue();
    }
}
