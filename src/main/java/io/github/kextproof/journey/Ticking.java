package io.github.kextproof.journey;

import io.github.kextproof.waiting.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The Mac's clock for waits that it ends; one that stands still would never end them. */
final class Ticking implements Supplier<Instant> {
    private final Supplier<Instant> clock;
    private final Supplier<Instant> controller;
    private final Duration longest;
    private final Failure failure;
    private Instant last = Instant.MIN;
    private Instant moved = Instant.MIN;

    Ticking(Walk walk) {
        this(
                walk::clock,
                Instant::now,
                longest(walk),
                (stood, at) -> walk.fails(
                        Owner.LAB,
                        "the Mac's clock stands still",
                        "later than " + at,
                        at + ", " + Durations.shown(stood) + " after it was first read",
                        "check the guest's time synchronization: System Preferences > Date & Time"));
    }

    /**
     * A clock that must move.
     *
     * @param controller this machine's own clock
     * @param longest how long, on this machine's clock, it may show the same; more than the second it is read to
     */
    Ticking(Supplier<Instant> clock, Supplier<Instant> controller, Duration longest, Failure failure) {
        this.clock = clock;
        this.controller = controller;
        this.longest = longest;
        this.failure = failure;
    }

    /** What to throw. */
    @FunctionalInterface
    interface Failure {
        StepFailed of(Duration stood, Instant at);
    }

    private static Duration longest(Walk walk) {
        return walk.deadlines().settle().plusSeconds(2);
    }

    /** @throws StepFailed if the clock has shown the same for too long */
    @Override
    public Instant get() {
        Instant now = clock.get();
        Instant here = controller.get();
        if (now.isAfter(last)) {
            last = now;
            moved = here;
            return now;
        }
        Duration stood = Duration.between(moved, here);
        if (stood.compareTo(longest) > 0) {
            throw failure.of(stood, now);
        }
        return now;
    }
}
