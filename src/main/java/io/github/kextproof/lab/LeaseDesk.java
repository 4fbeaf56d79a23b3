package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.lease.Holder;
import io.github.kextproof.lease.LeaseRecord;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.lease.Subject;
import io.github.kextproof.lease.Taking;
import io.github.kextproof.lease.Waiting;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.waiting.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Where people ask for leases, apart from any run: who has a Mac, to have it for themselves, to give it back. */
public final class LeaseDesk {
    private final Ssh ssh;
    private final Leasing leasing;

    /** @param leasing who asks, and how long they wait */
    public LeaseDesk(Ssh ssh, Leasing leasing) {
        this.ssh = ssh;
        this.leasing = leasing;
    }

    /** Looks at the Mac and at the machine that resets it; changes nothing, and needs no sudo. */
    public LeaseSighting look(Host host) {
        try (ResetPlace resets = resets(host)) {
            return look(host, resets);
        } catch (LeaseTrouble | MacTrouble e) {
            return LeaseSighting.unreachable(host.settings().name(), String.valueOf(e.getMessage()));
        }
    }

    private LeaseSighting look(Host host, ResetPlace resets) {
        MacName mac = host.settings().name();
        // The Mac first: a mark that is gone by the time that it is looked for says nothing about an earlier
        // connection.
        try (Shell shell = connect(host)) {
            Optional<LeaseView> mark = markOf(resets);
            return mark.isPresent()
                    ? LeaseSighting.beingReset(mac, mark.get())
                    : LeaseSighting.of(
                            mac, leasing.ofMac(host).look(words -> shell.run(CommandLine.of(words), command(host))));
        } catch (ShellException e) {
            return markOf(resets)
                    .map(mark -> LeaseSighting.beingReset(mac, mark))
                    .orElseGet(() -> LeaseSighting.unreachable(mac, String.valueOf(e.getMessage())));
        }
    }

    /** A machine that does not answer resets nothing. */
    private static Optional<LeaseView> markOf(ResetPlace resets) {
        try {
            return resets.marked();
        } catch (ShellException e) {
            return Optional.empty();
        }
    }

    /** What became of the wish to free a Mac. */
    public sealed interface Freed {
        /** Nobody had it. */
        record WasFree() implements Freed {}

        /** Nobody had it, or has now, and its last reset was not finished: it may be off, and the next run resets it. */
        record Undone(Optional<Holder> from) implements Freed {}

        /**
         * It is free now, or once its run has noticed.
         *
         * @param from who had it
         * @param own whether that is the one who asks
         * @param after how long the run that had it may take to notice; zero for a hold
         */
        record Done(Holder from, boolean own, Duration after) implements Freed {}

        /** It is somebody else's. */
        record NotYours(Holder owner) implements Freed {}

        /** It could not be looked at, or was somebody else's a moment later. */
        record Failed(String why) implements Freed {}
    }

    /**
     * Frees a Mac, or its reset.
     *
     * @param force even if it is somebody else's
     */
    public Freed free(Host host, boolean force) {
        LeaseSighting seen = look(host);
        if (seen.lease().isEmpty()) {
            return new Freed.Failed(seen.remark());
        }
        Optional<LeaseRecord> record = seen.record();
        if (record.isEmpty()) {
            return switch (seen.state()) {
                case FREE -> new Freed.WasFree();
                case RESET_UNDONE -> new Freed.Undone(Optional.empty());
                default ->
                    new Freed.Failed("somebody is just taking it, or died over it; a run takes it over "
                            + Durations.shown(host.settings().deadlines().lease()) + " after it has come by");
            };
        }
        Holder owner = record.get().holder();
        if (!force && !owner.isSamePerson(leasing.holder())) {
            return new Freed.NotYours(owner);
        }
        try {
            return freed(host, seen, record.get());
        } catch (LeaseTrouble | MacTrouble | ShellException e) {
            return new Freed.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Freed freed(Host host, LeaseSighting seen, LeaseRecord record) {
        LeaseView view = seen.lease().orElseThrow();
        boolean reset =
                seen.state() == LeaseSighting.State.BEING_RESET || seen.state() == LeaseSighting.State.RESET_UNDONE;
        LeaseView now = reset ? freeReset(host, view) : freeMac(host, view);
        if (!now.result()) {
            Subject subject = (reset ? leasing.ofReset(host) : leasing.ofMac(host)).subject();
            return new Freed.Failed("it has changed hands meanwhile; now " + subject.is() + " " + now.shown(subject));
        }
        Duration after = record.kind() == LeaseRecord.Kind.HOLD
                ? Duration.ZERO
                : host.settings().deadlines().lease();
        return reset
                ? new Freed.Undone(Optional.of(record.holder()))
                : new Freed.Done(record.holder(), record.holder().isSamePerson(leasing.holder()), after);
    }

    private LeaseView freeMac(Host host, LeaseView view) {
        try (Shell shell = connect(host)) {
            return leasing.ofMac(host).free(LeasedMac.ground(host, shell, command(host)), view, leasing.holder());
        }
    }

    private LeaseView freeReset(Host host, LeaseView view) {
        try (ResetPlace resets = resets(host)) {
            return resets.free(view);
        }
    }

    /**
     * Takes a Mac for a person.
     *
     * @param lasts on the Mac's clock
     * @param waits is told if that takes longer
     * @return until when it is theirs
     * @throws LabTrouble if somebody else has it, for as long as one was ready to wait; or it cannot be taken
     */
    public LeaseView hold(Host host, Duration lasts, Consumer<Waiting> waits) {
        try (ResetPlace resets = new ResetPlace(host, ssh, new Unlogged(), leasing, news -> {
                    if (news instanceof LeaseNews.Waits it) {
                        waits.accept(it.waiting());
                    }
                });
                Approach approach = new Approach(host, resets, () -> connect(host), () -> {
                    throw new LabTrouble(
                            "the Mac is off, and whoever was resetting it did not come to the end of that",
                            "",
                            "",
                            "run a scenario on it, which resets it first: kextproof run --mac "
                                    + host.settings().name() + leasing.inventory());
                })) {
            return Taking.forHold(leasing.ofMac(host), leasing.holder(), lasts, leasing.terms(host), leasing.pace())
                    .telling(waits)
                    .take(approach::ground)
                    .view();
        } catch (LeaseTrouble trouble) {
            throw LabTrouble.of(trouble);
        }
    }

    private ResetPlace resets(Host host) {
        return new ResetPlace(host, ssh, new Unlogged(), leasing, news -> {});
    }

    private Shell connect(Host host) {
        return ssh.open(host.access(), host.settings().deadlines().connect(), new Unlogged());
    }

    private static Duration command(Host host) {
        return host.settings().deadlines().command();
    }
}
