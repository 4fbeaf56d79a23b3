package io.github.kextproof.approval;

import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.time.Instant;

/**
 * Has Allow pressed again and again, until macOS has taken a press or there is no sense in another; what the policy says decides,
 * never the press. How it is pressed is somebody else's.
 */
final class Attempts {
    /** The first may meet a pane that takes no press any more, the second one that was being drawn; a third is luck. */
    private static final int MOST_PRESSES = 3;
    /** For a display to wake, a pane to be drawn, a policy to be written: each takes a second or two. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Desk desk;
    private final Words words;
    private final Instant asked;
    private final Instant end;
    private boolean pressed;

    /** @param patience for all of them, on the Mac's clock */
    Attempts(Desk desk, Words words, Duration patience) {
        this.desk = desk;
        this.words = words;
        this.asked = desk.clock().get();
        this.end = desk.end(asked, patience);
    }

    /** For what comes of a press that does not succeed. */
    interface Words {
        Approval notFound(String instead);

        Approval notTaken(int presses, String lastSeen);

        Approval tooLate(Duration waited, String lastSeen);
    }

    /** One way to Allow, and the press at its end. */
    @FunctionalInterface
    interface Press {
        /** @param number of this press, from 1; once it is done, {@link #taken} judges it */
        Approval make(int number);
    }

    Approval make(Press press) {
        Approval last = words.notFound("nothing yet");
        for (int presses = 1; presses <= MOST_PRESSES; presses++) {
            last = unlessTaken(press.make(presses));
            if (last instanceof Approval.Given || last instanceof Approval.Unknown) {
                return last;
            }
            if (!desk.clock().get().isBefore(end)) {
                // That macOS takes no press says more than that the time is over.
                return pressed
                        ? last
                        : words.tooLate(
                                Duration.between(asked, end),
                                desk.policy().get().toString());
            }
            if (presses < MOST_PRESSES) {
                desk.screen().reopen();
            }
        }
        return last;
    }

    /** A press may be taken late, after the wait for it; then Allow is gone, and nobody need press it. */
    Approval unlessTaken(Approval approval) {
        if (approval instanceof Approval.Given) {
            return approval;
        }
        Desk.Look look = desk.look();
        return look.allowed() ? new Approval.Given(look.time()) : approval;
    }

    /** Waits for macOS to take the press that was just done. */
    Approval taken(int presses) {
        pressed = true;
        Desk.Look look = new Wait("macOS to take the press of Allow on " + desk.mac(), soon(desk), desk.poll())
                .orLast(desk::look, seen -> seen.allowed() || !seen.time().isBefore(end));
        if (look.allowed()) {
            return new Approval.Given(look.time());
        }
        return look.row() instanceof PolicyRow.Unreadable unreadable
                ? new Approval.Unknown(unreadable.why())
                : words.notTaken(presses, look.toString());
    }

    /** How long the Mac has for what takes a second or two: never longer than it may take for anything. */
    static Duration soon(Desk desk) {
        Duration settle = desk.deadlines().settle();
        return settle.compareTo(SOON) < 0 ? settle : SOON;
    }
}
