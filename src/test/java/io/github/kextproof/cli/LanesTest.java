package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.MacName;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final List<MacName> MACS =
            IntStream.range(0, 12).mapToObj(i -> new MacName("mac-" + i)).toList();

    private static void walk(int atOnce, Consumer<MacName> journeys) {
        Lanes.walk(MACS, atOnce, journeys, (mac, thrown) -> {
            throw thrown;
        });
    }

    @Test
    void a_mac_for_which_nothing_can_be_begun_keeps_no_other_from_its_turn() {
        Queue<MacName> walked = new ConcurrentLinkedQueue<>();
        Complaints complaints = new Complaints();

        Lanes.walk(
                MACS,
                1,
                mac -> {
                    if (mac.equals(MACS.get(0))) {
                        throw new IllegalStateException("no suite");
                    }
                    walked.add(mac);
                },
                complaints::add);

        assertThat(walked).containsExactlyElementsOf(MACS.subList(1, 12));
        assertThat(complaints.all()).containsExactly("mac-0: java.lang.IllegalStateException: no suite");
    }

    @Test
    void every_mac_has_its_turn_once() {
        Queue<MacName> walked = new ConcurrentLinkedQueue<>();

        walk(5, walked::add);

        assertThat(walked).containsExactlyInAnyOrderElementsOf(MACS);
    }

    @Test
    void one_at_a_time_they_go_in_order() {
        Queue<MacName> walked = new ConcurrentLinkedQueue<>();

        walk(1, walked::add);

        assertThat(walked).containsExactlyElementsOf(MACS);
    }

    @Test
    void as_many_as_may_are_at_work_together_and_no_more() {
        CyclicBarrier together = new CyclicBarrier(4);
        AtomicInteger atWork = new AtomicInteger();
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();

        walk(4, mac -> {
            seen.add(atWork.incrementAndGet());
            meet(together);
            atWork.decrementAndGet();
            meet(together);
        });

        assertThat(seen).hasSize(12).allMatch(count -> count <= 4);
    }

    @Test
    void waiting_macs_have_no_thread() {
        Queue<String> threads = new ConcurrentLinkedQueue<>();

        walk(3, mac -> threads.add(Thread.currentThread().getName()));

        assertThat(threads).hasSize(12).isSubsetOf("macs-1", "macs-2", "macs-3");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
