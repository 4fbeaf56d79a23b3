package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.lease.Holder;
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
 */
public record Leasing(Holder holder, Optional<Duration> patience, Pace pace) {
    /** This process, which waits for nobody. */
    public static Leasing atOnce() {
        return new Leasing(ThisProcess.holding("kextproof run"), Optional.empty(), Pace.REAL);
    }

    Taking.Terms terms(Host host) {
        return new Taking.Terms(
                host.settings().deadlines().lease(),
                patience,
                host.settings().deadlines().poll());
    }
}
