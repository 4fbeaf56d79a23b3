package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The Mac's own clock: right when the Mac boots, then faster than real time by a fixed rate. */
final class MacClock {
    private final InstantSource realTime;
    private final Instant start;
    private final double rate;

    MacClock(InstantSource realTime, double rate) {
        if (!(rate >= 1)) {
            throw new IllegalArgumentException("a clock of " + rate + " is too slow: expected 1 or more");
        }
        this.realTime = realTime;
        this.start = realTime.instant();
        this.rate = rate;
    }

    Instant start() {
        return start;
    }

    Instant now() {
        long real = Duration.between(start, realTime.instant()).toNanos();
        return start.plusNanos((long) (real * rate));
    }

    /** How long a real wait takes until the Mac's clock shows this time; zero if it already does. */
    Duration realTimeUntil(Instant time) {
        Duration onTheMac = Duration.between(now(), time);
        return onTheMac.isNegative() ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(onTheMac.toNanos() / rate));
    }
}
