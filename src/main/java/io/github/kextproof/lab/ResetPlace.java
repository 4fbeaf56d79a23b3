package io.github.kextproof.lab;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.lease.Ground;
import io.github.kextproof.lease.Heartbeat;
import io.github.kextproof.lease.Lease;
import io.github.kextproof.lease.LeaseDirectory;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.lease.Taking;
import io.github.kextproof.reset.ResetHost;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machine that resets a Mac: it knows who is doing so, since the Mac's own disk, with the lease on it, is thrown away
 * meanwhile. A Mac without a reset has none.
 */
final class ResetPlace implements AutoCloseable {
    private final Host host;
    private final Ssh ssh;
    private final CommandLog log;
    private final Leasing leasing;
    private final LeaseDirectory directory;
    private @Nullable Shell shell;
    private @Nullable Lease mark;
    private @Nullable Heartbeat heartbeat;

    ResetPlace(Host host, Ssh ssh, CommandLog log, Leasing leasing) {
        this.host = host;
        this.ssh = ssh;
        this.log = log;
        this.leasing = leasing;
        this.directory = LeaseDirectory.ofReset(host.settings().name().value());
    }

    private Optional<ResetPlan.ByRecipe> plan() {
        return host.reset() instanceof ResetPlan.ByRecipe plan ? Optional.of(plan) : Optional.empty();
    }

    /** Whether somebody says to be resetting the Mac, alive or dead; nobody does who is this run itself. */
    boolean isMarked() {
        return mark == null && marked().isPresent();
    }

    /** What somebody has written who is resetting the Mac, alive or dead. */
    Optional<LeaseView> marked() {
        return plan().isPresent()
                ? Optional.of(look()).filter(view -> view.state() != LeaseView.State.FREE)
                : Optional.empty();
    }

    /** Takes a mark away from somebody else. */
    LeaseView free(LeaseView seen) {
        return directory.free(ground(), seen, leasing.holder());
    }

    private LeaseView look() {
        try {
            return directory.look(ground());
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            disconnect();
            return directory.look(ground());
        }
    }

    /** Whether this run may throw away the Mac's disk. */
    boolean isOurs() {
        return mark != null;
    }

    /**
     * From now on the Mac is being reset, by us.
     *
     * @throws io.github.kextproof.lease.LeaseTrouble if somebody else is at it, for as long as this run is ready to wait
     */
    void mark() {
        if (plan().isPresent() && mark == null) {
            Lease taken = Taking.forRun(directory, leasing.holder(), leasing.terms(host), leasing.pace())
                    .take(this::ground);
            mark = taken;
            heartbeat = Heartbeat.of(taken, this::beating, () -> {});
        }
    }

    /** @throws io.github.kextproof.lease.LeaseTrouble if somebody has taken the reset from us */
    void mustStillBeOurs() {
        if (mark != null) {
            mark.mustNotBeLost();
        }
    }

    /** The Mac is back. */
    void unmark() {
        stopBeating();
        if (mark != null) {
            Lease done = mark;
            mark = null;
            try {
                done.giveBack(ground());
            } catch (ShellException e) {
                // The mark expires by itself; whoever wants the Mac before that watches it first.
            }
        }
        disconnect();
    }

    private Ground ground() {
        if (shell == null) {
            shell = new ResetHost(ssh, deadlines().connect(), log).open(plan().orElseThrow());
        }
        return over(shell, deadlines().command());
    }

    private Ground beating() {
        Shell first = shell;
        if (first == null) {
            throw new IllegalStateException("the machine that resets is not connected");
        }
        return over(first.beside(new Unlogged()), deadlines().lease().dividedBy(6));
    }

    private static Ground over(Shell shell, Duration deadline) {
        return words -> shell.run(CommandLine.of(words), deadline);
    }

    private Deadlines deadlines() {
        return host.settings().deadlines();
    }

    private void stopBeating() {
        if (heartbeat != null) {
            heartbeat.close();
        }
        heartbeat = null;
    }

    private void disconnect() {
        if (shell != null) {
            shell.close();
        }
        shell = null;
    }

    @Override
    public void close() {
        unmark();
    }
}
