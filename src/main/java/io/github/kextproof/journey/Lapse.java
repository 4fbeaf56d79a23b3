package io.github.kextproof.journey;

import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Waits until the offer must be gone by the Mac's own clock, and finds it gone. */
final class Lapse implements Step.Action {
    /** How long macOS offers Allow (vendor documentation). */
    static final Duration OFFER = Duration.ofMinutes(30);
    /** The offer ends 30 minutes after a moment that is only known to lie before the end of the installation. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    @Override
    public List<String> commands() {
        return List.of(
                "/bin/date +%s",
                "/usr/bin/osascript -e SCRIPT ...",
                "/usr/bin/open PANE",
                "/usr/bin/sqlite3 KEXT-POLICY QUERY",
                "/bin/sh -c SCREENCAPTURE sh PICTURE");
    }

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
        PolicyRow row = Kext.policy(walk);
        mustNotBePressed(walk, row);
        Kext.policyMustSay(walk, row, false, "nobody was asked to press Allow");
    }

    /** The pane stood open for a moment: it is likelier that somebody saw the button than that macOS approves by itself. */
    private static void mustNotBePressed(Walk walk, PolicyRow row) {
        if (row.equals(new PolicyRow.Present(true))) {
            throw walk.fails(
                    Owner.APPROVAL,
                    "the kernel extension was approved before anybody was asked to press Allow",
                    new PolicyRow.Present(false) + ", until kextutil has run",
                    row.toString(),
                    "tell whoever sits there to wait until kextproof asks; on a stub Mac let the person press later, or slow"
                            + " the clock down; if nobody was there, report it");
        }
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
