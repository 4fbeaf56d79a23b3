package io.github.kextproof.lease;

import io.github.kextproof.waiting.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments on a machine's own clock, as messages name them. */
final class MacTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Duration ROUGH = Duration.ofMinutes(10);

    private MacTime() {}

    static String shown(Instant time) {
        return FORM.format(time);
    }

    /** {@code is in 1 h 58 min} or {@code was 3 min ago}; seconds count within ten minutes only. */
    static String fromNow(Instant now, Instant time) {
        Duration away = Duration.between(now, time);
        Duration rough = away.abs().compareTo(ROUGH) < 0
                ? away.abs().truncatedTo(ChronoUnit.SECONDS)
                : away.abs().truncatedTo(ChronoUnit.MINUTES);
        if (rough.isZero()) {
            return "is right now";
        }
        return away.isNegative() ? "was " + Durations.shown(rough) + " ago" : "is in " + Durations.shown(rough);
    }
}
