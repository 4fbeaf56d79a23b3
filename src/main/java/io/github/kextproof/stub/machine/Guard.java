package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets one thread at a time at the machine, after the machine has caught up with its clock. */
final class Guard {
    /** The longest real wait before the clock is looked at again: a clock may jump. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final MacClock clock;
    private final Consumer<Instant> catchUp;

    Guard(MacClock clock, Consumer<Instant> catchUp) {
        this.clock = clock;
        this.catchUp = catchUp;
    }

    <T> T at(Function<Instant, T> action) {
        lock.lock();
        try {
            T result = action.apply(caughtUp());
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    void change(Consumer<Instant> action) {
        at(now -> {
            action.accept(now);
            return true;
        });
    }

    /**
     * Waits while others may go on.
     *
     * @param atMost on the Mac's clock
     * @param nextEvent when the machine changes by itself
     * @return whether the goal was reached
     */
    boolean await(Duration atMost, BooleanSupplier goal, Supplier<Optional<Instant>> nextEvent)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Instant end = clock.now().plus(atMost);
            for (Instant now = caughtUp(); now.isBefore(end) && !goal.getAsBoolean(); now = caughtUp()) {
                Duration wait =
                        clock.realTimeUntil(nextEvent.get().filter(end::isAfter).orElse(end));
                long nanos = Math.min(wait.toNanos(), LOOK_AGAIN.toNanos());
                if (nanos > 0 && changed.await(nanos, TimeUnit.NANOSECONDS)) {
                    Thread.onSpinWait();
                }
            }
            return goal.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits in real time, while others may go on, until there is something else to see.
     *
     * @param same whether what is looked at is still what was seen
     * @return what was looked at last, which is the same if the time has passed before
     */
    <T> T awaitOther(Function<Instant, T> look, Predicate<T> same, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            T seen = look.apply(caughtUp());
            while (same.test(seen) && left > 0) {
                long wait = Math.min(left, LOOK_AGAIN.toNanos());
                left -= wait - changed.awaitNanos(wait);
                seen = look.apply(caughtUp());
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }

    private Instant caughtUp() {
        Instant now = clock.now();
        catchUp.accept(now);
        return now;
    }
}
