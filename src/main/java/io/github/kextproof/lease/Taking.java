package io.github.kextproof.lease;

import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The way to a lease: at once if it is free, after watching it if it has expired, in turn if one is ready to wait.
 *
 * <p>A machine's clock alone takes nothing away: an expired lease is taken over only after it was watched, without a change, for
 * as long as its holder may go without renewing it twice over.
 */
public final class Taking {
    private static final LeaseDirectory.Offer NOTHING_WATCHED = new LeaseDirectory.Offer(0, "-", "any", true);

    private static final int MOST_LOSSES = 2;

    private final LeaseDirectory directory;
    private final Claim claim;
    private final Terms terms;
    private final Pace pace;
    private final Unchanged leases = new Unchanged();
    private final Unchanged tickets = new Unchanged();
    private Optional<Long> ticket = Optional.empty();
    private boolean turn = true;
    private long ahead;
    private long beat;
    /** Whether the machine has answered at all. */
    private boolean met;

    private int losses;
    /** Whether whatever is found there is left over from before. */
    private boolean vacant;

    private Optional<String> watched = Optional.empty();

    private Consumer<Waiting> told = waiting -> {};
    /** Whether whoever wants to know was told of the waiting. */
    private boolean said;

    private Taking(LeaseDirectory directory, Claim claim, Terms terms, Pace pace) {
        this.directory = directory;
        this.claim = claim;
        this.terms = terms;
        this.pace = pace;
    }

    /**
     * How a lease is taken.
     *
     * @param lease how long one outlives the last sign of its owner
     * @param patience how long to wait in turn; empty to be told at once that somebody has it
     * @param poll between two looks
     */
    public record Terms(Duration lease, Optional<Duration> patience, Duration poll) {
        /** Whoever waits is taken for dead after a lease without a sign, too. */
        Duration rest() {
            Duration sixth = lease.dividedBy(6);
            return poll.compareTo(sixth) < 0 ? poll : sixth;
        }
    }

    /** For a process, which renews what it gets. */
    public static Taking forRun(LeaseDirectory directory, Holder holder, Terms terms, Pace pace) {
        return new Taking(directory, Claim.of(holder, LeaseRecord.Kind.RUN, terms.lease()), terms, pace);
    }

    /** For a person, for so long on the machine's clock. */
    public static Taking forHold(LeaseDirectory directory, Holder holder, Duration lasts, Terms terms, Pace pace) {
        return new Taking(directory, Claim.of(holder, LeaseRecord.Kind.HOLD, lasts), terms, pace);
    }

    /** @param waits is told once that it takes longer, and why */
    public Taking telling(Consumer<Waiting> waits) {
        told = waits;
        return this;
    }

    /**
     * Gets it.
     *
     * @param ground asked anew before each look
     * @throws LeaseTrouble if somebody else has it, for as long as one was ready to wait; or none can be kept there
     */
    public Lease take(Supplier<Ground> ground) {
        boolean taken = false;
        try {
            Lease lease = taken(ground);
            taken = true;
            return lease;
        } finally {
            if (!taken) {
                leave(ground);
            }
        }
    }

    /**
     * Gets it on a machine that nobody else can have: what is found there was left in its snapshot.
     *
     * @param ground asked anew before each look
     */
    public Lease takeLeftover(Supplier<Ground> ground) {
        vacant = true;
        return taken(ground);
    }

    private Lease taken(Supplier<Ground> ground) {
        Duration began = pace.now();
        LeaseDirectory.Offer offer = first();
        for (; ; ) {
            Duration sent = pace.now();
            LeaseView view;
            try {
                view = directory.take(ground.get(), claim, offer, beat++);
                if (view.result()) {
                    return new Lease(directory, claim, view, sent, beat, pace);
                }
                met = true;
                mustBeReadyToWait(view, began);
                view = queued(ground, view);
            } catch (ShellException e) {
                mustBeWorthAnother(e, began);
                offer = first();
                continue;
            }
            offer = next(view);
            if (!offer.turn() || (offer.generation() == 0 && view.state() != LeaseView.State.FREE)) {
                say(view);
                pace.rest(directory.subject().name() + " to be free", rest(began));
            }
        }
    }

    /** A Mac whose owner resets it is away for a while: whoever waits for it anyway waits for that, too. */
    private void mustBeWorthAnother(ShellException e, Duration began) {
        boolean inTime = terms.patience()
                .filter(wait -> pace.now().minus(began).compareTo(wait) < 0)
                .isPresent();
        boolean away = e.kind() == ShellException.Kind.UNREACHABLE || e.kind() == ShellException.Kind.DEADLINE;
        if (inTime && met && (e.isLoss() || away)) {
            pace.rest(directory.subject().name() + " to answer", rest(began));
        } else if (!e.isLoss() || losses++ == MOST_LOSSES) {
            throw e;
        }
    }

    /** The last look comes when the patience ends, and not later. */
    private Duration rest(Duration began) {
        return terms.patience()
                .filter(wait -> !vacant)
                .map(wait -> wait.minus(pace.now().minus(began)))
                .filter(left -> left.compareTo(terms.rest()) < 0)
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(terms.rest());
    }

    private void say(LeaseView view) {
        if (!said && !vacant) {
            said = true;
            told.accept(Waiting.of(directory.subject(), claim.holder(), view, terms, ahead));
        }
    }

    private LeaseDirectory.Offer first() {
        return queues() ? new LeaseDirectory.Offer(0, "-", "empty", true) : NOTHING_WATCHED;
    }

    private void mustBeReadyToWait(LeaseView view, Duration began) {
        if (vacant) {
            return;
        }
        if (terms.patience().isEmpty()) {
            if (view.state() == LeaseView.State.HELD) {
                throw LeaseWords.taken(directory.subject(), claim.holder(), view);
            }
            if (isAlive(view)) {
                throw LeaseWords.alive(directory.subject(), claim.holder(), view);
            }
        } else if (pace.now().minus(began).compareTo(terms.patience().get()) >= 0) {
            throw LeaseWords.waitedInVain(
                    directory.subject(), claim.holder(), view, terms.patience().get(), ahead);
        }
    }

    /** An expired lease whose stamp changes while it is watched has an owner, whatever the machine's clock says. */
    private boolean isAlive(LeaseView view) {
        String now = view.generation() + " " + view.stamp();
        boolean changed = view.state() == LeaseView.State.EXPIRED
                && watched.filter(before -> !before.equals(now)).isPresent();
        watched = Optional.of(now);
        return changed;
    }

    private LeaseView queued(Supplier<Ground> ground, LeaseView view) {
        if (!queues()) {
            return view;
        }
        LeaseView now = mine(view.tickets()).isPresent() ? view : directory.draw(ground.get(), claim, beat++);
        // The answer to an earlier one may have been lost, and the ticket be there.
        ticket = mine(now.tickets()).map(Ticket::number);
        return now;
    }

    private boolean queues() {
        return terms.patience().isPresent() && !vacant;
    }

    private Optional<Ticket> mine(List<Ticket> all) {
        String start = "token=" + claim.token() + " ";
        return all.stream().filter(each -> each.stamp().startsWith(start)).findFirst();
    }

    private LeaseDirectory.Offer next(LeaseView view) {
        Duration now = pace.now();
        ahead = ticket.map(own -> view.tickets().stream()
                        .filter(other -> other.number() < own)
                        .filter(other -> !isDead(tickets.time(other.number(), other.stamp(), now)))
                        .count())
                .orElse(0L);
        turn = ahead == 0;
        // Without a ticket, drawn at the same moment as somebody else's, nobody goes before those who have one.
        String queue = ticket.map(String::valueOf).orElse(queues() ? "empty" : "any");
        boolean over = vacant
                || (view.state() == LeaseView.State.EXPIRED
                        && isDead(leases.time(view.generation(), view.stamp() + view.mark(), now)));
        return new LeaseDirectory.Offer(over ? view.generation() : 0, over ? view.stamp() : "-", queue, turn);
    }

    private boolean isDead(Duration unchanged) {
        return unchanged.compareTo(terms.lease()) >= 0;
    }

    /** Nobody must wait for somebody who has left; if that cannot be said, the ticket is dead after a lease. */
    private void leave(Supplier<Ground> ground) {
        ticket.ifPresent(own -> {
            boolean interrupted = Thread.interrupted();
            try {
                directory.leave(ground.get(), claim, own);
            } catch (RuntimeException e) {
                // What ended the waiting is what matters, and it is being thrown.
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }
}
