package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Mac's time, which is right when the Mac boots and then faster than real time by a fixed rate; and what its clock shows,
 * which is the same unless a script sets the clock wrong. What lapses does so by the time, whatever the clock shows.
 */
final class MacClock implements Changeable {
    private final InstantSource realTime;
    private final Instant start;
    private final double rate;
    private volatile Duration offset = Duration.ZERO;
    private volatile Optional<Instant> stoppedAt = Optional.empty();

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

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("clock.offset", this::setOffset, "clock.stopped", this::setStopped);
    }

    private void setOffset(Wanted wanted) {
        boolean behind = wanted.text().startsWith("-");
        try {
            Duration amount = ScriptTimes.duration(wanted.text().substring(behind ? 1 : 0));
            offset = behind ? amount.negated() : amount;
        } catch (IllegalArgumentException e) {
            throw wanted.refused("a duration such as 1h or -1h");
        }
    }

    private void setStopped(Wanted wanted) {
        Instant shown = shown(wanted.at());
        stoppedAt = wanted.truth() ? Optional.of(shown) : Optional.empty();
    }

    /** What the clock shows at a time that has come. */
    Instant shown(Instant at) {
        return stoppedAt.orElse(at.plus(offset));
    }

    /** What the clock says of an earlier time. */
    Instant said(Instant at) {
        return at.plus(offset);
    }

    /** How long a real wait takes until the Mac's clock shows this time; zero if it already does. */
    Duration realTimeUntil(Instant time) {
        Duration onTheMac = Duration.between(now(), time);
        return onTheMac.isNegative() ? Duration.ZERO : Duration.ofNanos((long) Math.ceil(onTheMac.toNanos() / rate));
    }
}
