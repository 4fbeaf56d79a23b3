package io.github.kextproof.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkewTest {
    @ParameterizedTest
    @CsvSource({"1800, 4, 1797", "-1800, 4, -1797", "2, 10, 0", "-2, 10, 0", "0, 0, 0"})
    void the_way_to_and_fro_counts_in_the_macs_favour(long difference, long roundTrip, long least) {
        Skew skew = new Skew(Duration.ofSeconds(difference), Duration.ofSeconds(roundTrip));

        assertThat(skew.atLeast()).isEqualTo(Duration.ofSeconds(least));
    }
}
