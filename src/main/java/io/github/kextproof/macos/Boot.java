package io.github.kextproof.macos;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One start of a Mac.
 *
 * @param time by the Mac's own clock, to the second
 * @param session which macOS makes up anew with each start, whatever its clock shows
 */
public record Boot(Instant time, Optional<String> session) {
    /** The network's time may correct the clock by this much, and with it the time of the start. */
    private static final Duration CORRECTION = Duration.ofSeconds(5);

    /** Whether both are the same start; without sessions the times decide. */
    public boolean isSameAs(Boot other) {
        if (session.isPresent() && other.session.isPresent()) {
            return session.equals(other.session);
        }
        return Duration.between(time, other.time).abs().compareTo(CORRECTION) <= 0;
    }
}
