package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void it_is_shown_in_the_largest_unit_without_a_fraction() {
        assertThat(Deadline.in(Duration.ZERO)).hasToString("0 ms");
        assertThat(Deadline.in(Duration.ofMillis(1500))).hasToString("1500 ms");
        assertThat(Deadline.in(Duration.ofSeconds(90))).hasToString("90 s");
        assertThat(Deadline.in(Duration.ofMinutes(30))).hasToString("30 min");
    }

    @Test
    void one_of_no_length_has_passed() {
        assertThat(Deadline.in(Duration.ZERO).passed()).isTrue();
        assertThat(Deadline.in(Duration.ZERO).left()).isZero();
        assertThat(Deadline.in(Duration.ZERO).millisLeft()).isEqualTo(1);
    }

    @Test
    void one_without_end_does_not_overflow() {
        Deadline forever = Deadline.in(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(forever.passed()).isFalse();
        assertThat(forever.millisLeft()).isEqualTo(Integer.MAX_VALUE);
    }
}
