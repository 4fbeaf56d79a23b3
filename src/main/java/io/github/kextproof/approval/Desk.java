package io.github.kextproof.approval;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.PolicyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The place where Allow is to be pressed, and how to tell that it was.
 *
 * @param developer whose software the pane offers to allow
 * @param offered on the Mac's clock, when macOS made the offer; it stands for 30 minutes
 * @param clock reads the Mac's clock
 * @param policy reads the policy row that Allow changes
 * @param screen what the Mac says of what is on it
 * @param session the same screen, as a program inside the Mac drives it
 * @param renewal has macOS make the offer anew
 * @param deadlines how long the Mac may take
 * @param announcer takes what a person is asked to do
 * @param pictures takes what the screen looked like
 * @param notes takes what is worth knowing and no failure
 */
public record Desk(
        MacName mac,
        String developer,
        Instant offered,
        Supplier<Instant> clock,
        Supplier<PolicyRow> policy,
        MacScreen screen,
        Session session,
        Renewal renewal,
        Deadlines deadlines,
        Consumer<String> announcer,
        Pictures pictures,
        Notes notes) {

    /** Takes pictures of the screen, as PNG. */
    @FunctionalInterface
    public interface Pictures {
        void keep(String title, byte[] png);
    }

    /** Takes what is worth knowing, under a title. */
    @FunctionalInterface
    public interface Notes {
        void keep(String title, String text);
    }

    /** Brings the offer back, for another 30 minutes. */
    @FunctionalInterface
    public interface Renewal {
        /**
         * Has macOS refuse the extension once more, and opens the pane anew.
         *
         * @return on the Mac's clock, when macOS made the offer at the earliest; empty if the extension was approved meanwhile
         */
        Optional<Instant> again();
    }

    /** How long macOS keeps offering Allow after it refused a kernel extension (vendor documentation). */
    static final Duration OFFER = Duration.ofMinutes(30);

    /** Each of them takes a second or two. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Between two looks. */
    Duration poll() {
        return deadlines.poll();
    }

    /** For a display to wake, a pane to be drawn, a policy to be written; never longer than the Mac may take for anything. */
    Duration soon() {
        return deadlines.settle().compareTo(SOON) < 0 ? deadlines.settle() : SOON;
    }

    /** When whoever presses is waited for no longer: nobody is, beyond the time that macOS offers Allow. */
    Instant end(Instant asked, Duration patience) {
        Instant impatient = asked.plus(patience);
        Instant lapsed = offered.plus(OFFER);
        return impatient.isBefore(lapsed) ? impatient : lapsed;
    }

    /** What the policy says, and when. */
    Look look() {
        // The policy last, so that it is what a failure names as the last command.
        Instant time = clock.get();
        return new Look(policy.get(), time);
    }

    /** The policy at one moment on the Mac's clock. */
    record Look(PolicyRow row, Instant time) {
        boolean allowed() {
            return row instanceof PolicyRow.Present present && present.allowed();
        }

        @Override
        public String toString() {
            return row.toString();
        }
    }
}
