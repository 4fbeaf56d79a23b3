package io.github.kextproof.doctor;

import io.github.kextproof.journey.Fitness;
import java.util.Locale;

/** Whether System Integrity Protection is on, without which macOS asks nobody for approval. */
final class Integrity implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        String seen = mac.sip().name().toLowerCase(Locale.ROOT);
        return Unfit.unless(
                () -> Fitness.systemIntegrityMustBeProtected(mac.sip()),
                seen,
                "in Recovery (Command-R at the start): csrutil enable; then take the reset's snapshot again");
    }
}
