package io.github.kextproof.doctor;

import io.github.kextproof.waiting.Durations;
import java.time.Duration;

/** How long one command takes to and fro; a journey runs some hundred of them. */
final class RoundTrip implements Check {
    /** Two hundred such commands take seven minutes more: no deadline passes, and waits are coarser (guess). */
    private static final Duration SLOW = Duration.ofSeconds(2);

    @Override
    public Diagnosis look(Patient mac) {
        Duration took = mac.skew().roundTrip();
        return took.compareTo(SLOW) <= 0
                ? new Diagnosis.Fine(Durations.shown(took) + " for a command to and fro")
                : Diagnosis.doubtful(
                        "the Mac answers slowly",
                        "at most " + Durations.shown(SLOW) + " for a command that does nothing",
                        Durations.shown(took),
                        "look at the Mac's load (uptime) and at the network; raise deadlines.command in the inventory if it"
                                + " stays so");
    }
}
