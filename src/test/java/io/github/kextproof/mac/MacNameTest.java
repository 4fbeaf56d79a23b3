package io.github.kextproof.mac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MacNameTest {
    @Test
    void a_host_label_is_a_name() {
        for (String value : List.of("a", "catalina-01", "10-13-6")) {
            assertThat(new MacName(value)).hasToString(value);
        }
    }

    @Test
    void anything_else_is_refused() {
        for (String value : List.of("", "-a", "Catalina", "a b", "a.b", "a\n", "ıstanbul")) {
            assertThatThrownBy(() -> new MacName(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + value + "' is no name for a Mac: expected [a-z0-9][a-z0-9-]{0,62}");
        }
    }

    @Test
    void a_name_of_64_characters_is_too_long() {
        assertThat(new MacName("a".repeat(63)).value()).hasSize(63);
        assertThatThrownBy(() -> new MacName("a".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_are_ordered_as_text() {
        assertThat(new MacName("a")).isLessThan(new MacName("b"));
    }
}
