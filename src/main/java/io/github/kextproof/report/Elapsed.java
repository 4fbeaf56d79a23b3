package io.github.kextproof.report;

import java.time.Duration;
import java.util.Locale;

/** How long something took, as people read it. */
final class Elapsed {
    private Elapsed() {}

    /** With its unit: {@code 0.4 s}, {@code 12.3 s}, {@code 4 min 05 s}, {@code 1 h 02 min}. */
    static String words(Duration took) {
        if (took.toMillis() < 59_950) {
            long tenths = (took.toMillis() + 50) / 100;
            return tenths / 10 + "." + tenths % 10 + " s";
        }
        Duration rounded = Duration.ofSeconds((took.toMillis() + 500) / 1000);
        if (rounded.toHours() > 0) {
            return String.format(Locale.ROOT, "%d h %02d min", rounded.toHours(), rounded.toMinutesPart());
        }
        return String.format(Locale.ROOT, "%d min %02d s", rounded.toMinutes(), rounded.toSecondsPart());
    }

    /** As a stopwatch shows it: {@code 00:41}, {@code 1:02:03}. */
    static String stopwatch(Duration took) {
        Duration shown = took.isNegative() ? Duration.ZERO : took;
        if (shown.toHours() > 0) {
            return String.format(
                    Locale.ROOT, "%d:%02d:%02d", shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%02d:%02d", shown.toMinutesPart(), shown.toSecondsPart());
    }
}
