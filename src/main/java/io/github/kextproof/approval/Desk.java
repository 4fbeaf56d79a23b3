package io.github.kextproof.approval;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.PolicyRow;
import java.time.Duration;
import java.time.Instant;
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
 * @param deadlines how long the Mac may take
 * @param announcer takes what a person is asked to do
 * @param pictures takes what the screen looked like
 */
public record Desk(
        MacName mac,
        String developer,
        Instant offered,
        Supplier<Instant> clock,
        Supplier<PolicyRow> policy,
        MacScreen screen,
        Deadlines deadlines,
        Consumer<String> announcer,
        Pictures pictures) {

    /** Takes pictures of the screen, as PNG. */
    @FunctionalInterface
    public interface Pictures {
        void keep(String title, byte[] png);
    }

    /** How long macOS keeps offering Allow after it refused a kernel extension (vendor documentation). */
    private static final Duration OFFER = Duration.ofMinutes(30);

    /** Between two looks. */
    Duration poll() {
        return deadlines.poll();
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
