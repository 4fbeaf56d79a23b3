package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.lease.Holder;
import io.github.kextproof.lease.LeaseDirectory;
import io.github.kextproof.lease.Taking;
import io.github.kextproof.lease.ThisProcess;
import io.github.kextproof.waiting.Pace;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run takes its Macs from other controllers.
 *
 * @param holder who it is
 * @param patience how long it waits in turn for a Mac that somebody else has; empty to give up at once
 * @param pace how time passes while it waits
 * @param inventory for hints: the option that names the inventory, with a space before it; empty if none was given
 */
public record Leasing(Holder holder, Optional<Duration> patience, Pace pace, String inventory) {
    /** For hints that name no inventory. */
    public Leasing(Holder holder, Optional<Duration> patience, Pace pace) {
        this(holder, patience, pace, "");
    }

    /** This process, which waits for nobody. */
    public static Leasing atOnce() {
        return new Leasing(ThisProcess.holding("kextproof run"), Optional.empty(), Pace.REAL);
    }

    /** The same for something in particular. */
    Leasing forPurpose(String purpose) {
        return new Leasing(holder.forPurpose(purpose), patience, pace, inventory);
    }

    LeaseDirectory ofMac(Host host) {
        return LeaseDirectory.ofMac(host.settings().name().value()).in(inventory);
    }

    LeaseDirectory ofReset(Host host) {
        return LeaseDirectory.ofReset(host.settings().name().value()).in(inventory);
    }

    Taking.Terms terms(Host host) {
        return new Taking.Terms(
                host.settings().deadlines().lease(),
                patience,
                host.settings().deadlines().poll());
    }
}
