package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test says so, or by a step at each look. */
final class ManualTime implements InstantSource {
    static final Instant START = Instant.parse("2020-11-20T07:00:00Z");

    private final Duration step;
    private Instant now = START;

    ManualTime() {
        this(Duration.ZERO);
    }

    ManualTime(Duration step) {
        this.step = step;
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(step);
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
