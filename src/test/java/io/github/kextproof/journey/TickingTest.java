package io.github.kextproof.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.MacName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TickingTest {
    private static final Instant NOON = Instant.parse("2020-03-11T12:00:00Z");

    private Instant onMac = NOON;
    private Instant here = NOON;
    private final Ticking clock = new Ticking(
            () -> onMac,
            () -> here,
            Duration.ofSeconds(5),
            (stood, at) -> new StepFailed(new Finding(
                    new MacName("one"),
                    Owner.LAB,
                    "stood for " + stood + " at " + at,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "")));

    @Test
    void a_clock_may_show_the_same_for_a_while() {
        assertThat(clock.get()).isEqualTo(NOON);
        here = NOON.plusSeconds(5);
        assertThat(clock.get()).isEqualTo(NOON);
    }

    @Test
    void a_clock_that_moved_may_stand_anew() {
        clock.get();
        here = NOON.plusSeconds(5);
        onMac = NOON.plusSeconds(1);
        clock.get();
        here = NOON.plusSeconds(10);

        assertThat(clock.get()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void a_clock_that_stands_still_fails_the_step() {
        clock.get();
        here = NOON.plusMillis(5_001);

        assertThatThrownBy(clock::get)
                .isInstanceOf(StepFailed.class)
                .hasMessageStartingWith("one: stood for PT5.001S at 2020-03-11T12:00:00Z\n");
    }

    @Test
    void a_clock_that_goes_backwards_does_not_move() {
        clock.get();
        here = NOON.plusSeconds(6);
        onMac = NOON.minusSeconds(60);

        assertThatThrownBy(clock::get).isInstanceOf(StepFailed.class);
    }
}
