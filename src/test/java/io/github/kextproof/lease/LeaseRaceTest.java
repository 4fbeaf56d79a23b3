package io.github.kextproof.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.waiting.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two controllers, each with its own connection, that have watched an expired lease and take it over at the same moment. */
class LeaseRaceTest {
    private static final int RACES = 1_000;
    /** A lease of a minute is over on the Mac before anybody can look. */
    private static final double CLOCK_RATE = 1_000_000;

    private static final Taking.Terms AT_ONCE =
            new Taking.Terms(LeasedStub.LEASE, Optional.empty(), Duration.ofSeconds(5));

    @Test
    void exactly_one_of_two_takes_an_expired_lease_over() throws Exception {
        ExecutorService controllers = Executors.newFixedThreadPool(2);
        try (LeasedStub stub = LeasedStub.start(CLOCK_RATE)) {
            Ground one = stub.ground();
            Ground other = stub.ground();
            LeaseDirectory directory = LeaseDirectory.ofMac("one");
            var unused = Taking.forRun(directory, LeasedStub.holder("dead"), AT_ONCE, new QuickPace())
                    .take(() -> one);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Long> generations = new ArrayList<>();
            for (int race = 0; race < RACES; race++) {
                List<Optional<Lease>> taken =
                        controllers.invokeAll(List.of(racer("ann", one, start), racer("ben", other, start))).stream()
                                .map(LeaseRaceTest::got)
                                .toList();

                assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
                taken.forEach(lease ->
                        lease.ifPresent(won -> generations.add(won.view().generation())));
            }
            assertThat(generations).isSorted().doesNotHaveDuplicates();
            assertThat(stub.unsimulated()).isEmpty();
        } finally {
            controllers.shutdownNow();
        }
    }

    private static Callable<Optional<Lease>> racer(String name, Ground ground, CyclicBarrier start) {
        return () -> {
            try {
                return Optional.of(
                        Taking.forRun(LeaseDirectory.ofMac("one"), LeasedStub.holder(name), AT_ONCE, new AtOnce(start))
                                .take(() -> ground));
            } catch (LeaseTrouble trouble) {
                assertThat(trouble.kind()).isEqualTo(LeaseTrouble.Kind.TAKEN);
                return Optional.empty();
            }
        };
    }

    private static Optional<Lease> got(java.util.concurrent.Future<Optional<Lease>> racer) {
        try {
            return racer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** One rest is a whole lease, and both end it together. */
    private static final class AtOnce implements Pace {
        private final CyclicBarrier together;
        private Duration now = Duration.ZERO;

        AtOnce(CyclicBarrier together) {
            this.together = together;
        }

        @Override
        public Duration now() {
            return now;
        }

        @Override
        public void rest(String name, Duration duration) {
            now = now.plus(LeasedStub.LEASE);
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
            }
        }
    }
}
