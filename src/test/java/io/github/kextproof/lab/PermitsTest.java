package io.github.kextproof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.MacName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
        CountDownLatch asking = new CountDownLatch(1);
        CompletableFuture<Void> second;
        try (Permits.Permit first = permits.acquire(ONE)) {
            second = CompletableFuture.runAsync(() -> {
                asking.countDown();
                permits.acquire(ONE).close();
            });
            asking.await();
            assertThat(first).isNotNull();
            assertThat(second).isNotDone();
        }
        assertThat(second).succeedsWithin(java.time.Duration.ofSeconds(30));
    }

    @Test
    void whoever_waits_for_a_busy_mac_leaves_the_place_to_others() {
        Permits permits = new Permits(2);
        try (Permits.Permit first = permits.acquire(ONE)) {
            assertThat(first).isNotNull();
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(() -> permits.acquire(ONE).close());
            permits.acquire(OTHER).close();
            assertThat(waiting).isNotDone();
        }
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
}
