package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TailTest {
    private final Tail tail = new Tail();

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tail.add(bytes, 0, bytes.length);
    }

    @Test
    void it_shows_the_last_200_characters() {
        add("a".repeat(10_000));
        add("b".repeat(150));

        assertThat(tail.shown(Optional.empty())).isEqualTo("..." + "a".repeat(50) + "b".repeat(150));
        assertThat(tail.written()).isEqualTo(10_150);
    }

    @Test
    void what_is_short_is_shown_whole_on_one_line() {
        add("許可\r\n");
        add("\tdone\n");

        assertThat(tail.shown(Optional.empty())).isEqualTo("許可\\n?done");
    }

    @Test
    void a_secret_shows_as_stars() {
        add("password is 1234, again 1234");

        assertThat(tail.shown(Optional.of(Secret.of("1234")))).isEqualTo("password is ******, again ******");
    }
}
