package io.github.kextproof.lease;

import io.github.kextproof.waiting.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A lease that is ours until it is given back or lost; for several threads. */
public final class Lease {
    private final LeaseDirectory directory;
    private final Claim claim;
    private final LeaseView held;
    private final Pace pace;
    private final Duration taken;
    private long beat;
    private Duration confirmed;
    private boolean givenBack;
    private Optional<LeaseTrouble> lost = Optional.empty();

    /** @param sent when the command that took it was sent, on our own clock: it holds from then at the latest */
    Lease(LeaseDirectory directory, Claim claim, LeaseView held, Duration sent, long beat, Pace pace) {
        this.directory = directory;
        this.claim = claim;
        this.held = held;
        this.taken = sent;
        this.confirmed = sent;
        this.beat = beat;
        this.pace = pace;
    }

    /** How often it must be renewed, so that several attempts may fail. */
    public Duration interval() {
        return claim.lasts().dividedBy(6);
    }

    /** Whether whoever had it before is dead, or gave up, and had not come to the end of what it was taken for. */
    public boolean resumes() {
        return held.record().filter(LeaseRecord::resumes).isPresent();
    }

    /** As it was when it was taken. */
    public LeaseView view() {
        return held;
    }

    /**
     * Makes sure, before anything is done, that it is still ours.
     *
     * <p>Whoever would take it over must first watch it for a whole lease; so nothing is begun more than half a lease after it
     * was renewed last.
     *
     * @throws LeaseTrouble if it is lost
     */
    public synchronized void mustHold(Ground ground) {
        mustNotBeLost();
        if (pace.now().minus(confirmed).compareTo(claim.lasts().dividedBy(2)) > 0) {
            renewInPassing(ground);
        }
    }

    /**
     * Renews it before a command of its owner, with a command that only touches files: when it expires is worked out from what
     * the machine's clock was when the lease was taken.
     *
     * @throws LeaseTrouble if it is lost
     */
    public synchronized void renewInPassing(Ground ground) {
        renew(ground, Optional.of(held.time().plus(pace.now().minus(taken)).plus(claim.lasts())));
    }

    /** @throws LeaseTrouble if it is known to be lost; asks nobody */
    public synchronized void mustNotBeLost() {
        lost.ifPresent(trouble -> {
            throw trouble;
        });
    }

    /** Whether somebody else has it now, as far as is known. */
    public synchronized boolean isLost() {
        return lost.isPresent();
    }

    /** @throws LeaseTrouble if it is lost */
    public synchronized void renew(Ground ground) {
        renew(ground, Optional.empty());
    }

    private void renew(Ground ground, Optional<Instant> expires) {
        mustNotBeLost();
        if (givenBack) {
            return;
        }
        Duration sent = pace.now();
        LeaseView now = directory.renew(ground, claim, held, beat++, expires);
        if (!now.result()) {
            LeaseTrouble trouble = LeaseWords.lost(directory.subject(), claim.holder(), now);
            lost = Optional.of(trouble);
            throw trouble;
        }
        confirmed = sent;
    }

    /**
     * Gives it back, if it is still ours; nothing happens the second time, unless the first failed.
     *
     * @throws LeaseTrouble if the machine does not let anybody do so
     */
    public void giveBack(Ground ground) {
        giveBack(ground, true);
    }

    /** The same before what it was taken for has come to its end: the next to take it must know. */
    public void abandon(Ground ground) {
        giveBack(ground, false);
    }

    private synchronized void giveBack(Ground ground, boolean done) {
        if (!givenBack && lost.isEmpty()) {
            givenBack = true;
            boolean answered = false;
            try {
                var unused = directory.release(ground, held, claim, done);
                answered = true;
            } finally {
                givenBack = answered;
            }
        }
    }

    /** Nothing is left to give back: the disk that it was on is gone. */
    public synchronized void forget() {
        givenBack = true;
    }
}
