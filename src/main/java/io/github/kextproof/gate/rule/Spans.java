package io.github.kextproof.gate.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lengths of time as people read them, rounded up: what is above a limit by a second must not look as if it were at it.
 */
final class Spans {
    private Spans() {}

    /** For ages: {@code 26 h 5 min}, {@code 0 min}; what is not over yet is no age, and 0, too. */
    static String age(Duration age) {
        long minutes = Math.max(0, (seconds(age) + 59) / 60);
        return parts(minutes / 60, "h", minutes % 60, "min");
    }

    /** For how long a test took: {@code 12 min 3 s}, {@code 340 ms}. */
    static String exact(Duration took) {
        if (took.compareTo(Duration.ofSeconds(1)) < 0) {
            return took.toMillis() + " ms";
        }
        long seconds = seconds(took);
        return seconds < 3600 ? parts(seconds / 60, "min", seconds % 60, "s") : age(Duration.ofSeconds(seconds));
    }

    private static long seconds(Duration span) {
        return span.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static String parts(long large, String largeUnit, long small, String smallUnit) {
        List<String> parts = Stream.of(part(large, largeUnit), part(small, smallUnit))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "0 " + smallUnit : parts.stream().collect(Collectors.joining(" "));
    }

    private static String part(long some, String unit) {
        return some == 0 ? "" : some + " " + unit;
    }
}
