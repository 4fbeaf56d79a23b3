package io.github.kextproof.lease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A lease as it was found, and what became of what was asked.
 *
 * @param result whether that is so now
 * @param time on the machine's own clock
 * @param generation the number of the present lease, or of the last; 0 if there never was one
 * @param mark what was done to it by others than its renewals
 * @param recalledBy who took it away, if somebody did
 * @param record empty if there never was a lease, or it is being written
 * @param stamp changes with every sign of its holder's life
 * @param tickets of those who wait for it, lowest first
 */
public record LeaseView(
        boolean result,
        Instant time,
        long generation,
        Mark mark,
        Optional<String> recalledBy,
        Optional<LeaseRecord> record,
        String stamp,
        List<Ticket> tickets) {
    /** What else is written beside a record. */
    public enum Mark {
        NONE,
        /** Its holder gave it back. */
        RELEASED,
        /** The same, before what it was taken for had come to its end. */
        ABANDONED,
        /** Somebody else took it from a holder who may still be alive, and who will notice at the next renewal. */
        RECALLED
    }

    /** What a lease says of the machine. */
    public enum State {
        FREE,
        HELD,
        /** By the machine's own clock; its holder may live all the same, if that clock is wrong. */
        EXPIRED
    }

    public LeaseView {
        tickets = List.copyOf(tickets);
    }

    /** What anybody can tell at one look. */
    public State state() {
        if (generation == 0 || mark == Mark.RELEASED || mark == Mark.ABANDONED) {
            return State.FREE;
        }
        boolean over = mark == Mark.RECALLED
                || record.map(LeaseRecord::expires).filter(time::isBefore).isEmpty();
        return over ? State.EXPIRED : State.HELD;
    }

    /** How many wait for it. */
    public int waiting() {
        return tickets.size();
    }

    /** Whether nobody is known to be alive who would bring to its end what it was taken for. */
    public boolean isUndone() {
        return mark == Mark.ABANDONED || state() == State.EXPIRED;
    }

    /** Whether its last holder gave a sign of life at most a lease ago. */
    public boolean isRecent() {
        return record.map(LeaseRecord::expires).filter(time::isBefore).isPresent();
    }

    /**
     * Who has it, what for, since when and until when, for messages; what is being written has no name yet.
     *
     * @param subject whose clock it is
     */
    public String shown(Subject subject) {
        return record.map(found ->
                        found.holder().shown() + " for " + found.holder().purpose() + ", since "
                                + MacTime.shown(found.taken()) + " and until " + MacTime.shown(found.expires()) + " by "
                                + subject.clock() + fromNow(found))
                .orElse("somebody who is just writing it down");
    }

    private String fromNow(LeaseRecord found) {
        // Not every answer has the time.
        if (time.equals(Instant.EPOCH)) {
            return "";
        }
        boolean renewed = found.kind() == LeaseRecord.Kind.RUN && mark == Mark.NONE;
        return ", which " + MacTime.fromNow(time, found.expires())
                + (renewed && state() == State.HELD ? " unless it is renewed" : "");
    }
}
