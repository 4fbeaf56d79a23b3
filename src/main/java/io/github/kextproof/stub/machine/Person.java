package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sits at the desk, and when they press an Allow button that they can see. */
sealed interface Person {
    /**
     * When the person presses the button in sight; empty for not at all.
     *
     * @param inSightSince when the button came into sight, where it still is
     * @param lapses when the offer behind it lapses, if there is one
     */
    Optional<Instant> pressDue(Instant inSightSince, Optional<Instant> lapses);

    /** Presses what has been in sight for a while. */
    record Presses(Duration after) implements Person {
        @Override
        public Optional<Instant> pressDue(Instant inSightSince, Optional<Instant> lapses) {
            return Optional.of(inSightSince.plus(after));
        }
    }

    /** Is not there. */
    record Absent() implements Person {
        @Override
        public Optional<Instant> pressDue(Instant inSightSince, Optional<Instant> lapses) {
            return Optional.empty();
        }
    }

    /**
     * Presses a button whose offer has lapsed behind it, in vain.
     *
     * @param behind how long after the lapse
     */
    record TooLate(Duration behind) implements Person {
        @Override
        public Optional<Instant> pressDue(Instant inSightSince, Optional<Instant> lapses) {
            return lapses.map(time -> time.plus(behind));
        }
    }

    /**
     * Reads what an inventory says of the person.
     *
     * @throws IllegalArgumentException if the phrase is none of the known ones
     */
    static Person parse(String phrase) {
        Matcher presses =
                Pattern.compile("presses Allow after (\\d{1,6})(s|m|h)").matcher(phrase);
        if (presses.matches()) {
            return new Presses(Duration.parse("PT" + presses.group(1) + presses.group(2)));
        }
        return switch (phrase) {
            case "never" -> new Absent();
            case "late" -> new TooLate(Duration.ofMinutes(1));
            case "presses in a stale window" -> new TooLate(Duration.ofSeconds(1));
            default ->
                throw new IllegalArgumentException("'" + phrase
                        + "' is nothing a person does: expected 'presses Allow after 2m' (s, m or h), 'never', 'late' or"
                        + " 'presses in a stale window'");
        };
    }
}
