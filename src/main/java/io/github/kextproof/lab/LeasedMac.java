package io.github.kextproof.lab;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.lease.Ground;
import io.github.kextproof.lease.Heartbeat;
import io.github.kextproof.lease.Lease;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.lease.Taking;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.Shell;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lease of one owned Mac: taken on its first connection, before anything else runs there; renewed while the Mac is ours;
 * looked at before each command; given back at the end.
 */
final class LeasedMac implements Tenure {
    /** A Mac that does not answer must not keep a cancelled run from its end; one of a thousand may be slow to answer. */
    private static final Duration GIVING_BACK = Duration.ofSeconds(15);

    private final Host host;
    private final Leasing leasing;
    private final ResetPlace resets;
    private final Runnable revert;
    private final Consumer<LeaseNews> news;
    private @Nullable Lease lease;
    private @Nullable Heartbeat heartbeat;
    private boolean saidLost;

    /**
     * Of one Mac.
     *
     * @param revert brings back a Mac whose reset somebody began who is dead
     * @param news is told what becomes of the lease
     */
    LeasedMac(Host host, Leasing leasing, ResetPlace resets, Runnable revert, Consumer<LeaseNews> news) {
        this.news = news;
        this.host = host;
        this.leasing = leasing;
        this.resets = resets;
        this.revert = revert;
    }

    /**
     * Connects, and takes the lease on that very connection: one that survives proves that the Mac was not reset since it was
     * opened, and it was not being reset then.
     *
     * @throws LabTrouble if somebody else has the Mac
     */
    @Override
    public Shell begin(Supplier<Shell> connect) {
        Approach approach = new Approach(host, resets, connect, revert);
        boolean ours = resets.isOurs();
        boolean begun = false;
        try {
            Taking taking = Taking.forRun(leasing.ofMac(host), leasing.holder(), leasing.terms(host), leasing.pace())
                    .telling(waiting -> news.accept(new LeaseNews.Waits(waiting)));
            lease = ours ? taking.takeLeftover(approach::ground) : taking.take(approach::ground);
            Shell shell = approach.shell();
            beatOver(shell);
            begun = true;
            if (!ours) {
                news.accept(new LeaseNews.Taken());
            }
            return shell;
        } catch (LeaseTrouble trouble) {
            throw LabTrouble.of(trouble);
        } finally {
            if (!begun) {
                approach.close();
            }
        }
    }

    private void beatOver(Shell shell) {
        stopBeating();
        if (lease != null) {
            // What is running ends with its connection; what would come next meets the gate.
            heartbeat = Heartbeat.of(
                    lease,
                    () -> ground(
                            host,
                            shell.beside(new Unlogged()),
                            deadlines().lease().dividedBy(6)),
                    shell::close);
        }
    }

    /** Before anything else on it, the Mac must prove to be still ours. */
    @Override
    public void resume(Shell fresh) {
        if (lease != null) {
            guarded(
                    lease,
                    held -> held.renewInPassing(ground(host, fresh, deadlines().command())));
            beatOver(fresh);
        }
    }

    @Override
    public void mustHold(Shell shell) {
        if (lease != null) {
            guarded(lease, held -> held.mustHold(ground(host, shell, deadlines().command())));
        }
    }

    @Override
    public void mustNotBeLost() {
        if (lease != null) {
            guarded(lease, Lease::mustNotBeLost);
        }
    }

    boolean isLost() {
        return lease != null && lease.isLost();
    }

    /** Whether there is something to give back. */
    @Override
    public boolean isHeld() {
        return lease != null && !lease.isLost();
    }

    private interface Act {
        void on(Lease held);
    }

    private void guarded(Lease held, Act act) {
        try {
            act.on(held);
        } catch (LeaseTrouble trouble) {
            if (held.isLost() && !saidLost) {
                saidLost = true;
                news.accept(new LeaseNews.Lost(trouble.actual().orElse("")));
            }
            throw LabTrouble.of(trouble);
        }
    }

    /** The Mac's disk is about to be thrown away, and the lease with it. */
    @Override
    public void forget() {
        stopBeating();
        if (lease != null) {
            lease.forget();
        }
        lease = null;
    }

    @Override
    public void rest() {
        stopBeating();
    }

    @Override
    public void end(Shell connected) {
        stopBeating();
        if (lease != null) {
            lease.giveBack(ground(host, connected, GIVING_BACK));
            lease = null;
        }
    }

    private void stopBeating() {
        if (heartbeat != null) {
            heartbeat.close();
        }
        heartbeat = null;
    }

    private Deadlines deadlines() {
        return host.settings().deadlines();
    }

    static Ground ground(Host host, Shell shell, Duration deadline) {
        MacShell mac = new MacShell(shell, host.sudo(), deadline);
        return mac::askAsRoot;
    }
}
