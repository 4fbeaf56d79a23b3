package io.github.kextproof.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.25S, 250 ms",
        "PT1S, 1 s",
        "PT12.345S, 12.3 s",
        "PT30M, 30 min",
        "PT90S, 1 min 30 s",
        "PT1H, 1 h",
        "PT1H5M, 1 h 5 min"
    })
    void a_duration_reads_as_people_write_it(Duration duration, String shown) {
        assertThat(Durations.shown(duration)).isEqualTo(shown);
    }
}
