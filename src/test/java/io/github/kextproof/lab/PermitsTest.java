package io.github.kextproof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.MacName;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PermitsTest {
    private static final MacName ONE = new MacName("one");
    private static final MacName OTHER = new MacName("other");

    @Test
    void two_macs_may_be_at_work_at_once() {
        Permits permits = new Permits(2);

        try (Permits.Permit first = permits.acquire(ONE);
                Permits.Permit second = permits.acquire(OTHER)) {
            assertThat(first).isNotSameAs(second);
        }
    }

    @Test
    void a_mac_is_had_by_one_at_a_time() throws InterruptedException {
        Permits permits = new Permits(2);
        Thread second = new Thread(() -> permits.acquire(ONE).close());
        try (Permits.Permit first = permits.acquire(ONE)) {
            assertThat(first).isNotNull();
            second.start();
            awaitWaiting(second);
        }
        second.join();
    }

    @Test
    void whoever_waits_for_a_busy_mac_leaves_the_place_to_others() throws InterruptedException {
        Permits permits = new Permits(2);
        Thread waiting = new Thread(() -> permits.acquire(ONE).close());
        try (Permits.Permit first = permits.acquire(ONE)) {
            assertThat(first).isNotNull();
            waiting.start();
            awaitWaiting(waiting);

            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> permits.acquire(OTHER).close());

            assertThat(other).succeedsWithin(Duration.ofSeconds(30));
        }
        waiting.join();
    }

    @Test
    void a_cancelled_wait_says_so() {
        Permits permits = new Permits(1);
        try (Permits.Permit first = permits.acquire(ONE)) {
            assertThat(first).isNotNull();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> permits.acquire(ONE))
                    .isInstanceOf(LabTrouble.class)
                    .hasMessage("the run was cancelled while waiting for one");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Until the thread stands before a permit; one that got past it ends and fails the test. */
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.getState()).isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
    }
}
