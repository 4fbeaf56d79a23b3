package io.github.kextproof.lab;

import io.github.kextproof.waiting.Durations;
import java.time.Duration;

/**
 * What owning a Mac leaves behind that should have gone.
 *
 * @param what a noun phrase: {@code this run's lease of the Mac, which expires by itself}
 * @param why it is still there
 * @param advice what to do about it
 */
public record Remnant(String what, String why, String advice) {
    static final Remnant RESET = new Remnant(
            "a reset that was not finished: the Mac may be off",
            "the journey ended before the reset did",
            "the reset: nothing; the next run resets the Mac before it uses it");

    static Remnant lease(String why, Duration lasts) {
        return new Remnant(
                "this run's lease of the Mac, which expires by itself",
                why,
                "the lease: nothing; it expires within " + Durations.shown(lasts)
                        + ", and the next run takes the Mac over");
    }

    static Remnant mark(String why, Duration lasts) {
        return new Remnant(
                "this run's mark on the machine that resets the Mac, which expires by itself",
                why,
                "the mark: nothing; it expires within " + Durations.shown(lasts)
                        + ", and the next run takes the reset over");
    }
}
