package io.github.kextproof.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitTest {
    private static final Wait BRIEF = new Wait("the kettle to boil", Duration.ofMillis(1), Duration.ofMillis(1));
    private static final Wait LONG = new Wait("the kettle to boil", Duration.ofHours(1), Duration.ofNanos(1));

    @Test
    void what_is_enough_at_once_is_looked_at_once() {
        Iterator<String> looks = List.of("boiling").iterator();

        assertThat(LONG.until(looks::next, "boiling"::equals)).isEqualTo("boiling");
        assertThat(looks.hasNext()).isFalse();
    }

    @Test
    void it_looks_until_it_is_enough() {
        Iterator<String> looks = List.of("cold", "warm", "boiling", "gone").iterator();

        assertThat(LONG.until(looks::next, "boiling"::equals)).isEqualTo("boiling");
        assertThat(looks.next()).isEqualTo("gone");
    }

    @Test
    void a_wait_that_expires_names_itself_and_what_it_saw_last() {
        assertThatThrownBy(() -> BRIEF.until(() -> "warm", "boiling"::equals))
                .isInstanceOf(WaitExpired.class)
                .hasMessage("waited 1 ms for the kettle to boil; last seen: warm");
    }

    @Test
    void a_caller_who_words_the_failure_gets_what_was_seen_last() {
        assertThat(BRIEF.orLast(() -> "warm", "boiling"::equals)).isEqualTo("warm");
    }

    @Test
    void a_look_that_throws_ends_the_wait_with_its_own_exception() {
        Iterator<String> looks = List.of("cold").iterator();

        assertThatThrownBy(() -> LONG.until(looks::next, "boiling"::equals))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void it_looks_in_the_calling_thread() {
        Iterator<String> looks = List.of("cold", "boiling").iterator();

        assertThat(LONG.until(
                        () -> looks.next() + " in " + Thread.currentThread().getName(),
                        seen -> seen.startsWith("boiling")))
                .isEqualTo("boiling in " + Thread.currentThread().getName());
    }

    @Test
    void a_wait_whose_thread_is_interrupted_is_called_off() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> LONG.until(() -> "warm", "boiling"::equals))
                .isInstanceOf(WaitInterrupted.class)
                .hasMessage("waiting for the kettle to boil was called off, because this thread was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_wait_that_was_interrupted_does_not_pass_for_one_that_expired() {
        assertThatThrownBy(() -> BRIEF.orLast(
                        () -> {
                            Thread.currentThread().interrupt();
                            return "warm";
                        },
                        "boiling"::equals))
                .isInstanceOf(WaitInterrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
