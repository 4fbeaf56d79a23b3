package io.github.kextproof.ssh;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A span of time that runs out, counted from the moment this is made. */
final class Deadline {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Duration span;
    private final LongSupplier nanoTime;
    private final long started;

    private Deadline(Duration span, LongSupplier nanoTime) {
        this.span = span;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    static Deadline in(Duration span) {
        return in(span, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime} tells it */
    static Deadline in(Duration span, LongSupplier nanoTime) {
        return new Deadline(span.compareTo(LONGEST) > 0 ? LONGEST : span, nanoTime);
    }

    Duration span() {
        return span;
    }

    boolean passed() {
        return nanosLeft() <= 0;
    }

    /** Negative once it has passed. */
    long nanosLeft() {
        return span.toNanos() - (nanoTime.getAsLong() - started);
    }

    /** For APIs to which 0 means forever: at least 1. */
    int millisLeft() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, nanosLeft() / 1_000_000));
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, nanosLeft()));
    }

    Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - started);
    }

    /** The whole span, in the largest unit that needs no fraction: {@code 300 ms}, {@code 90 s}, {@code 2 min}. */
    @Override
    public String toString() {
        long millis = span.toMillis();
        if (millis % 1000 != 0 || millis == 0) {
            return millis + " ms";
        }
        return millis % 60_000 == 0 ? millis / 60_000 + " min" : millis / 1000 + " s";
    }
}
