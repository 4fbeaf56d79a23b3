package io.github.kextproof.cli;

import io.github.kextproof.document.Durations;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --wait}, as several commands take it. */
final class WaitOption {
    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            converter = Lapse.class,
            description =
                    "How long to wait in turn for a Mac that another controller has leased, such as 20m; without it,"
                            + " such a Mac is given up at once.")
    private @Nullable Duration duration;

    Optional<Duration> duration() {
        return Optional.ofNullable(duration);
    }

    /** Durations as inventories have them. */
    static final class Lapse implements ITypeConverter<Duration> {
        private static final String EXAMPLES = "write for example 90s, 20m, 2h or 1h30m";

        @Override
        public Duration convert(String text) {
            Duration duration = Durations.parse(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no duration; " + EXAMPLES));
            if (duration.isZero()) {
                throw new TypeConversionException(
                        "'" + text + "' is too short: it must be longer than zero; " + EXAMPLES);
            }
            return duration;
        }
    }
}
