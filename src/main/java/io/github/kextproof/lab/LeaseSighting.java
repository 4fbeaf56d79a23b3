package io.github.kextproof.lab;

import io.github.kextproof.lease.LeaseRecord;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.mac.MacName;
import java.util.Locale;
import java.util.Optional;

/**
 * Who has a Mac, as it was found at one look.
 *
 * @param lease where it is written; empty if nothing could be read
 * @param remark why nothing could be read, or how many wait; empty if there is nothing to say
 */
public record LeaseSighting(MacName mac, State state, Optional<LeaseView> lease, String remark) {
    private static final String UNDONE = "it may be off; the next run resets it before it uses it";

    /** What the Mac may be used for. */
    public enum State {
        FREE,
        HELD,
        /** By the clock of the Mac; the next to want it watches it first. */
        EXPIRED,
        /** The Mac's disk is being put back to a snapshot; who does it is written on the machine that does. */
        BEING_RESET,
        /** Whoever was resetting it has died over it, or left it undone: it may be off. */
        RESET_UNDONE,
        UNREACHABLE;

        /** As tables and JSON show it: {@code being reset}. */
        public String shown() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static LeaseSighting of(MacName mac, LeaseView view) {
        String waiting = view.waiting() == 0 ? "" : view.waiting() + " waiting in turn";
        String taken = view.state() == LeaseView.State.FREE
                ? ""
                : view.recalledBy()
                        .map(who -> "taken away by " + who + "; the next to want it watches it first")
                        .orElse("");
        State state = switch (view.state()) {
            case FREE -> State.FREE;
            case HELD -> State.HELD;
            case EXPIRED -> State.EXPIRED;
        };
        return new LeaseSighting(mac, state, Optional.of(view), joined(taken, waiting));
    }

    private static String joined(String one, String other) {
        return one + (one.isEmpty() || other.isEmpty() ? "" : "; ") + other;
    }

    static LeaseSighting beingReset(MacName mac, LeaseView mark) {
        return mark.isUndone()
                ? new LeaseSighting(mac, State.RESET_UNDONE, Optional.of(mark), UNDONE)
                : new LeaseSighting(mac, State.BEING_RESET, Optional.of(mark), "");
    }

    static LeaseSighting unreachable(MacName mac, String why) {
        return new LeaseSighting(mac, State.UNREACHABLE, Optional.empty(), why);
    }

    /** The lease, if there is one now; one of a reset that was taken away by force is none any more. */
    public Optional<LeaseRecord> record() {
        return lease.filter(view -> view.state() != LeaseView.State.FREE)
                .filter(view -> state != State.RESET_UNDONE || view.mark() != LeaseView.Mark.RECALLED)
                .flatMap(LeaseView::record);
    }
}
