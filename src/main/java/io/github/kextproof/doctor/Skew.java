package io.github.kextproof.doctor;

import io.github.kextproof.macos.MacClock;
import io.github.kextproof.macos.MacShell;
import java.time.Duration;
import java.time.Instant;

/**
 * How a Mac's clock differs from the controller's.
 *
 * @param difference the Mac's less the controller's, in the middle of the question
 * @param roundTrip how long the question and its answer took
 */
record Skew(Duration difference, Duration roundTrip) {
    static Skew of(MacShell shell) {
        Instant before = Instant.now();
        Instant onMac = new MacClock(shell).now();
        Instant after = Instant.now();
        Duration roundTrip = Duration.between(before, after);
        return new Skew(Duration.between(before.plus(roundTrip.dividedBy(2)), onMac), roundTrip);
    }

    /** The answer may have been given at either end of the way, and is in whole seconds. */
    Duration tolerance() {
        return roundTrip.dividedBy(2).plusSeconds(1);
    }

    /** The smallest difference that agrees with what was seen. */
    Duration atLeast() {
        Duration least = difference.abs().minus(tolerance());
        if (least.isNegative()) {
            return Duration.ZERO;
        }
        return difference.isNegative() ? least.negated() : least;
    }
}
