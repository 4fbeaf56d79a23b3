package io.github.kextproof.approval;

import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Has Allow pressed until macOS has taken it, and judges by the policy alone.
 *
 * <p>How Allow is found and pressed is different from one way to the next. What counts as pressed is not: no way may believe its
 * own press, wait longer than the offer stands, or give up sooner than another.
 */
final class Insisting {
    /** The first may meet a pane that takes no press any more, the second one that was being drawn; a third is luck. */
    private static final int MOST_PRESSES = 3;

    private final Desk desk;
    private final Words words;
    private final Instant asked;
    private final Instant end;
    private boolean pressed;

    /** Time runs from here. */
    Insisting(Desk desk, Words words, Duration patience) {
        this.desk = desk;
        this.words = words;
        this.asked = desk.clock().get();
        this.end = desk.end(asked, patience);
    }

    /** One way to press Allow. */
    @FunctionalInterface
    interface Press {
        /**
         * Finds Allow, and presses it once.
         *
         * @param count how many times it will have been pressed then
         * @return why it was not; empty if it was, whether macOS took it or not
         */
        Optional<Approval> once(int count);
    }

    /** What is said of a way that does not lead to an approval. */
    interface Words {
        /** @param lastSeen of the policy */
        Approval notTaken(int presses, String lastSeen);

        /** @param lastSeen of the policy */
        Approval tooLate(Duration waited, String lastSeen);
    }

    Approval until(Press press) {
        for (int count = 1; ; count++) {
            Approval last = unlessTaken(approval(press, count));
            if (last instanceof Approval.Given || last instanceof Approval.Unknown) {
                return last;
            }
            if (!desk.clock().get().isBefore(end)) {
                // That macOS takes no press says more than that the time is over.
                return pressed ? last : tooLate();
            }
            if (count == MOST_PRESSES) {
                return last;
            }
            desk.screen().reopen();
        }
    }

    private Approval approval(Press press, int count) {
        Optional<Approval> obstacle = press.once(count);
        pressed |= obstacle.isEmpty();
        return obstacle.orElseGet(() -> taken(count));
    }

    /** A press may be taken late, after the wait for it; then Allow is gone, and nobody need press it. */
    Approval unlessTaken(Approval approval) {
        if (approval instanceof Approval.Given) {
            return approval;
        }
        Desk.Look look = desk.look();
        return look.allowed() ? new Approval.Given(look.time()) : approval;
    }

    private Approval taken(int count) {
        Desk.Look look = new Wait("macOS to take the press of Allow on " + desk.mac(), desk.soon(), desk.poll())
                .orLast(desk::look, seen -> seen.allowed() || !seen.time().isBefore(end));
        if (look.allowed()) {
            return new Approval.Given(look.time());
        }
        return look.row() instanceof PolicyRow.Unreadable unreadable
                ? new Approval.Unknown(unreadable.why())
                : words.notTaken(count, look.toString());
    }

    private Approval tooLate() {
        return words.tooLate(
                Duration.between(asked, desk.clock().get()), desk.policy().get().toString());
    }
}
