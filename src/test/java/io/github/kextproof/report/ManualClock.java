package io.github.kextproof.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that only moves when told to; starts at 07:12:00 UTC. */
final class ManualClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T07:12:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    void passMillis(long millis) {
        pass(Duration.ofMillis(millis));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("always UTC");
    }
}
