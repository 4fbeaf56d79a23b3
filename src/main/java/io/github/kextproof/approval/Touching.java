package io.github.kextproof.approval;

import io.github.kextproof.approval.Pressed.Touch;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.UiElement;
import io.github.kextproof.macos.UiRefused;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.time.Instant;

/** Presses Allow from inside the Mac until macOS has taken it; finds it by its place, and goes by way of Details if need be. */
final class Touching {
    /** The first may meet a pane that takes no press any more, the second one that was being drawn; a third is luck. */
    private static final int MOST_PRESSES = 3;
    /** Details, a box, OK: with room for one that has to be pressed twice. */
    private static final int MOST_TOUCHES = 5;
    /** For a pane to be drawn, a policy to be written: each takes a second or two. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Desk desk;
    private final Touch touch;
    private final TouchWords words;
    private final Instant asked;
    private final Instant end;
    private boolean pressed;

    Touching(Desk desk, Touch touch, TouchWords words, Duration patience) {
        this.desk = desk;
        this.touch = touch;
        this.words = words;
        this.asked = desk.clock().get();
        this.end = desk.end(asked, patience);
    }

    Approval approval() {
        if (desk.screen().display().locked()) {
            return words.locked();
        }
        try {
            return pressedUntilTaken();
        } catch (UiRefused refusal) {
            return unlessTaken(words.refused(refusal));
        }
    }

    private Approval pressedUntilTaken() {
        Approval last = words.notFound("nothing yet");
        for (int presses = 1; presses <= MOST_PRESSES; presses++) {
            last = unlessTaken(press(presses));
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
    private Approval unlessTaken(Approval approval) {
        if (approval instanceof Approval.Given) {
            return approval;
        }
        Desk.Look look = desk.look();
        return look.allowed() ? new Approval.Given(look.time()) : approval;
    }

    private Approval press(int presses) {
        for (int touches = 1; touches <= MOST_TOUCHES; touches++) {
            Offer offer = offer();
            if (!isPressable(offer)) {
                return words.notFound(offer.toString());
            }
            Pressed touched = touch.on(element(offer));
            if (touched instanceof Pressed.OutOfReach out) {
                return words.outOfReach(out.instead());
            }
            if (touched instanceof Pressed.Done && decides(offer)) {
                pressed = true;
                return taken(presses);
            }
            changed(offer);
        }
        return words.notTaken(presses, "the list of developers did not take it");
    }

    private static boolean isPressable(Offer offer) {
        return offer instanceof Offer.Shown
                || offer instanceof Offer.SeveralDevelopers
                || offer instanceof Offer.Listed;
    }

    /** On Allow, or on the OK of a list where the developer's row is ticked. */
    private static boolean decides(Offer offer) {
        return offer instanceof Offer.Shown || (offer instanceof Offer.Listed listed && listed.ticked());
    }

    private static UiElement element(Offer offer) {
        if (offer instanceof Offer.Shown shown) {
            return shown.allow();
        }
        if (offer instanceof Offer.Listed listed) {
            return listed.ticked() ? listed.ok() : listed.tick();
        }
        return ((Offer.SeveralDevelopers) offer).details();
    }

    /** What the pane offers, as soon as there is anything: one that was just opened takes a moment to be drawn. */
    private Offer offer() {
        return new Wait("Allow to be in the window", soon(), desk.poll())
                .orLast(desk.screen()::offer, Touching::isPressable);
    }

    /** The sheet opens, or the box is ticked; if neither happens, the same is pressed again. */
    private void changed(Offer touched) {
        new Wait("the list of developers to take the press", soon(), desk.poll())
                .orLast(desk.screen()::offer, next -> isPressable(next) && !next.equals(touched));
    }

    private Approval taken(int presses) {
        Desk.Look look = new Wait("macOS to take the press of Allow on " + desk.mac(), soon(), desk.poll())
                .orLast(desk::look, seen -> seen.allowed() || !seen.time().isBefore(end));
        if (look.allowed()) {
            return new Approval.Given(look.time());
        }
        return look.row() instanceof PolicyRow.Unreadable unreadable
                ? new Approval.Unknown(unreadable.why())
                : words.notTaken(presses, look.toString());
    }

    /** Never longer than the Mac may take for anything. */
    private Duration soon() {
        Duration settle = desk.deadlines().settle();
        return settle.compareTo(SOON) < 0 ? settle : SOON;
    }
}
