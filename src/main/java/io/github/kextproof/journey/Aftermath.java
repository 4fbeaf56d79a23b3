package io.github.kextproof.journey;

import io.github.kextproof.bundle.EvidenceBundle;
import io.github.kextproof.bundle.Exhibit;
import io.github.kextproof.bundle.Redaction;
import io.github.kextproof.lab.OwnedMac;
import java.time.Duration;
import java.util.List;

/** Takes the evidence from a Mac on which a step has failed. */
final class Aftermath {
    static final String TITLE = "evidence bundle";

    /** A question that takes longer has no answer: nobody waits long for a Mac that hangs, least of all after a failure. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final OwnedMac mac;
    private final JourneyListener listener;

    Aftermath(OwnedMac mac, JourneyListener listener) {
        this.mac = mac;
        this.listener = listener;
    }

    /**
     * Tells the listener of the bundle; a bug on the way must not hide the failure that the evidence is about.
     *
     * @param pictured whether the screen was kept already
     */
    void keep(Finding finding, boolean pictured, Throwable failure) {
        try {
            listener.observed(new Evidence.Bundle(TITLE, collected(finding, pictured)));
        } catch (RuntimeException bug) {
            failure.addSuppressed(bug);
        }
    }

    private List<Exhibit> collected(Finding finding, boolean pictured) {
        Duration command = mac.deadlines().command();
        Duration deadline = command.compareTo(LONGEST) < 0 ? command : LONGEST;
        return EvidenceBundle.collect(mac.shell(), Redaction.of(mac.host()), finding.message(), !pictured, deadline);
    }
}
