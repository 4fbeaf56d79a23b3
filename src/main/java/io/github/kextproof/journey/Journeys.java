package io.github.kextproof.journey;

import io.github.kextproof.defender.PackageChecksums;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.lab.Lab;

/** Where journeys begin; shared by all journeys of a run. */
public final class Journeys {
    private final Lab lab;
    private final PackageChecksums checksums = new PackageChecksums();
    private final Cancellation cancellation;

    /** Journeys that nobody cancels. */
    public Journeys(Lab lab) {
        this(lab, new Cancellation());
    }

    /** @param cancellation stops all of them */
    public Journeys(Lab lab, Cancellation cancellation) {
        this.lab = lab;
        this.cancellation = cancellation;
    }

    /** A journey of that Mac, told to the listener; nothing happens before it is walked. */
    public Journey of(Host host, JourneyListener listener) {
        return of(host, "kextproof run", listener);
    }

    /**
     * The same for a purpose.
     *
     * @param purpose as others read it in the Mac's lease: {@code kextproof run reapproval}
     */
    public Journey of(Host host, String purpose, JourneyListener listener) {
        return new Journey(host, purpose, lab, checksums, listener, cancellation);
    }
}
