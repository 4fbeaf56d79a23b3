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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<LeaseNews> news;
    private @Nullable Shell shell;
    private @Nullable Lease mark;
    private @Nullable Heartbeat heartbeat;
    /** Whether the Mac's disk may be thrown away, and the Mac be off. */
    private boolean underWay;

    /** @param news is told if the mark is waited for */
    ResetPlace(Host host, Ssh ssh, CommandLog log, Leasing leasing, Consumer<LeaseNews> news) {
        this.news = news;
        this.host = host;
        this.ssh = ssh;
        this.log = log;
        this.leasing = leasing;
        this.directory = leasing.ofReset(host);
    }

    private Optional<ResetPlan.ByRecipe> plan() {
        return host.reset() instanceof ResetPlan.ByRecipe plan ? Optional.of(plan) : Optional.empty();
    }

    /** What others than this run have to do with the Mac's reset. */
    enum Others {
        NOTHING,
        /** Somebody came to the end of it within the last lease. */
        JUST_ENDED,
        /** Somebody is at it, or has left it undone. */
        MARKED
    }

    /** Looks once. */
    Others others() {
        if (mark != null || plan().isEmpty()) {
            return Others.NOTHING;
        }
        LeaseView view = look();
        if (isMark(view)) {
            return Others.MARKED;
        }
        return view.isRecent() ? Others.JUST_ENDED : Others.NOTHING;
    }

    /** What somebody has written who is resetting the Mac, alive or dead, or who left that undone. */
    Optional<LeaseView> marked() {
        return plan().isPresent() ? Optional.of(look()).filter(ResetPlace::isMark) : Optional.empty();
    }

    private static boolean isMark(LeaseView view) {
        return view.state() != LeaseView.State.FREE || view.isUndone();
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
                    .telling(waiting -> news.accept(new LeaseNews.Waits(waiting)))
                    .take(this::ground);
            mark = taken;
            Shell first = Objects.requireNonNull(shell);
            heartbeat = Heartbeat.of(
                    taken,
                    () -> over(first.beside(new Unlogged()), deadlines().lease().dividedBy(6)),
                    () -> {});
        }
    }

    /** Whether whoever marked it before us did not come to the end of the reset. */
    boolean isLeftUndone() {
        return mark != null && mark.resumes();
    }

    /** @throws io.github.kextproof.lease.LeaseTrouble if somebody has taken the reset from us */
    void mustStillBeOurs() {
        if (mark != null) {
            mark.mustNotBeLost();
        }
    }

    /** From now on the Mac's disk may be gone, and whoever comes next must know, should this run not come to the end of it. */
    void begin() {
        underWay = true;
    }

    /** The Mac is back. */
    void finish() {
        underWay = false;
    }

    /** Whether a reset was begun and not finished, by this run or by one that it took the mark over from. */
    boolean isUnderWay() {
        return mark != null && underWay;
    }

    /**
     * Takes the mark away, also while the run is being cancelled; of a reset that did not come to its end, the mark stays and says
     * so, for the next run to take it up at once.
     *
     * @return why that failed, if it did: then the mark expires by itself, and whoever wants the Mac watches it first
     */
    Optional<String> unmark() {
        stopBeating();
        Lease done = mark;
        mark = null;
        try {
            return done == null ? Optional.empty() : Uninterrupted.get(() -> unmarked(done));
        } finally {
            underWay = false;
            disconnect();
        }
    }

    private Optional<String> unmarked(Lease done) {
        try {
            giveBack(done);
            return Optional.empty();
        } catch (ShellException e) {
            return e.isLoss() ? afterLoss(done) : Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> afterLoss(Lease done) {
        disconnect();
        try {
            giveBack(done);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void giveBack(Lease done) {
        if (underWay) {
            done.abandon(ground());
        } else {
            done.giveBack(ground());
        }
    }

    private Ground ground() {
        return over(shell(), deadlines().command());
    }

    /** The connection to it, which marks and resets share. */
    Shell shell() {
        if (shell == null) {
            shell = new ResetHost(ssh, deadlines().connect(), log).open(plan().orElseThrow());
        }
        return shell;
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
        var unused = unmark();
    }
}
