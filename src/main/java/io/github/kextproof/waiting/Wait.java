package io.github.kextproof.waiting;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A wait for something to become true.
 *
 * @param name what is waited for, to stand after "waited for": {@code health to read true/true}
 * @param limit on the controller's clock
 * @param interval between the end of one look and the start of the next
 */
public record Wait(String name, Duration limit, Duration interval) {
    /**
     * Looks until what is seen is enough, in the calling thread; a look that throws ends the wait with its exception.
     *
     * @return what was seen last, which is enough
     * @throws WaitInterrupted if this thread is interrupted while it waits (it stays so)
     * @throws WaitExpired when the limit has passed; it names the wait and what was seen last
     */
    public <T> T until(Supplier<T> look, Predicate<T> enough) {
        T last = orLast(look, enough);
        if (!enough.test(last)) {
            throw new WaitExpired(this, String.valueOf(last));
        }
        return last;
    }

    /** The same, for callers who word the failure themselves: what was seen last, enough or not. */
    public <T> T orLast(Supplier<T> look, Predicate<T> enough) {
        Seen<T> seen = new Seen<>(look.get());
        if (enough.test(seen.last)) {
            return seen.last;
        }
        try {
            Awaitility.await(name)
                    .pollInSameThread()
                    .pollDelay(interval)
                    .pollInterval(interval)
                    // Awaitility wants the limit to exceed the delay even where one look is all there is time for.
                    .atMost(limit.compareTo(interval) > 0 ? limit : interval.plusMillis(1))
                    .until(() -> {
                        mustNotBeInterrupted();
                        seen.last = look.get();
                        return enough.test(seen.last);
                    });
        } catch (ConditionTimeoutException e) {
            mustNotBeInterrupted();
            // The caller sees from what was seen last that it was not enough.
        }
        return seen.last;
    }

    /** To Awaitility an interruption is a wait that went on, or that expired; it must not pass for what was waited for. */
    private void mustNotBeInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new WaitInterrupted(this);
        }
    }

    /** What a look in progress has seen last. */
    private static final class Seen<T> {
        private T last;

        Seen(T first) {
            this.last = first;
        }
    }
}
