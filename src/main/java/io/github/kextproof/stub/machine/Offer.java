package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The Allow button's existence: for 30 minutes after each refused load (vendor documentation). */
final class Offer {
    static final Duration LASTS = Duration.ofMinutes(30);

    private Optional<Instant> lapses = Optional.empty();

    void make(Instant at) {
        lapses = Optional.of(at.plus(LASTS));
    }

    void withdraw() {
        lapses = Optional.empty();
    }

    boolean isOpen(Instant at) {
        return lapses.filter(at::isBefore).isPresent();
    }

    /** When it lapses, or lapsed; empty while nothing is offered at all. */
    Optional<Instant> lapses() {
        return lapses;
    }
}
