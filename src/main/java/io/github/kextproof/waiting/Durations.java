package io.github.kextproof.waiting;

import java.time.Duration;
import java.util.Locale;

/** Durations as people write them. */
public final class Durations {
    private Durations() {}

    /** For example {@code 250 ms}, {@code 12.3 s}, {@code 30 min}, {@code 1 h 5 min}. */
    public static String shown(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            String seconds = String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
            return (seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds) + " s";
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + " min" + part(duration.toSecondsPart(), " s")
                : duration.toHours() + " h" + part(duration.toMinutesPart(), " min");
    }

    private static String part(int amount, String unit) {
        return amount == 0 ? "" : " " + amount + unit;
    }
}
