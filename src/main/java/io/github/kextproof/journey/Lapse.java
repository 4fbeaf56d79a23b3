package io.github.kextproof.journey;

import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Waits until the offer must be gone by the Mac's own clock, and finds it gone. */
final class Lapse implements Step.Action {
    /** How long macOS offers Allow (vendor documentation). */
    private static final Duration OFFER = Duration.ofMinutes(30);
    /** The offer ends 30 minutes after a moment that is only known to lie before the end of the installation. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    @Override
    public void perform(Walk walk) {
        Pane pane = new Pane(walk);
        // An open pane would invite the person to press Allow, and would not refresh anyway.
        pane.close();
        Instant end = Objects.requireNonNull(walk.notes().offeredBefore, "install before letting the offer lapse")
                .plus(OFFER)
                .plus(MARGIN);
        await(walk, end);
        pane.mustNotOffer();
        Screen.keep(walk, "Screen: the offer is gone");
        pane.close();
        Kext.policyMustSay(walk, false, "nobody was asked to press Allow");
    }

    private static void await(Walk walk, Instant end) {
        Ticking clock = new Ticking(walk);
        Duration left = Duration.between(clock.get(), end);
        Wait wait = new Wait(
                "30 minutes to pass on the Mac's clock",
                left.isNegative() ? Duration.ZERO : left.plus(MARGIN),
                walk.deadlines().poll());
        try {
            wait.until(() -> clock.get().truncatedTo(ChronoUnit.SECONDS), now -> !now.isBefore(end));
        } catch (WaitExpired e) {
            throw walk.fails(
                    Owner.LAB,
                    "the Mac's clock does not keep up with real time",
                    "at least " + end.truncatedTo(ChronoUnit.SECONDS),
                    e.lastSeen(),
                    "check the guest's time synchronization: System Preferences > Date & Time");
        }
    }
}
