package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ElapsedTest {
    @Test
    void words_get_coarser_with_time() {
        assertThat(Elapsed.words(Duration.ofMillis(41))).isEqualTo("0.0 s");
        assertThat(Elapsed.words(Duration.ofMillis(12_345))).isEqualTo("12.3 s");
        assertThat(Elapsed.words(Duration.ofMillis(59_949))).isEqualTo("59.9 s");
        assertThat(Elapsed.words(Duration.ofMillis(59_950))).isEqualTo("1 min 00 s");
        assertThat(Elapsed.words(Duration.ofSeconds(245))).isEqualTo("4 min 05 s");
        assertThat(Elapsed.words(Duration.ofMinutes(62))).isEqualTo("1 h 02 min");
    }

    @Test
    void a_stopwatch_shows_hours_only_when_there_are_any() {
        assertThat(Elapsed.stopwatch(Duration.ofSeconds(41))).isEqualTo("00:41");
        assertThat(Elapsed.stopwatch(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
    }

    @Test
    void a_clock_that_was_set_back_shows_zero() {
        assertThat(Elapsed.stopwatch(Duration.ofSeconds(-5))).isEqualTo("00:00");
    }
}
