package io.github.kextproof.approval;

import io.github.kextproof.approval.Pressed.Touch;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.UiElement;
import io.github.kextproof.macos.UiRefused;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.util.Optional;

/** Presses Allow from inside the Mac until macOS has taken it; finds it by its place, and goes by way of Details if need be. */
final class Touching {
    /** Details, a box, OK: with room for one that has to be pressed twice. */
    private static final int MOST_TOUCHES = 5;

    private final Desk desk;
    private final Touch touch;
    private final TouchWords words;
    private final Insisting insisting;

    Touching(Desk desk, Touch touch, TouchWords words, Duration patience) {
        this.desk = desk;
        this.touch = touch;
        this.words = words;
        this.insisting = new Insisting(desk, words, patience);
    }

    Approval approval() {
        if (desk.screen().display().locked()) {
            return words.locked();
        }
        try {
            return insisting.until(this::press);
        } catch (UiRefused refusal) {
            return insisting.unlessTaken(words.refused(refusal));
        }
    }

    private Optional<Approval> press(int presses) {
        for (int touches = 1; touches <= MOST_TOUCHES; touches++) {
            Offer offer = offer();
            if (!isPressable(offer)) {
                return Optional.of(words.notFound(offer.toString()));
            }
            Pressed touched = touch.on(element(offer));
            if (touched instanceof Pressed.OutOfReach out) {
                return Optional.of(words.outOfReach(out.instead()));
            }
            if (touched instanceof Pressed.Done && decides(offer)) {
                return Optional.empty();
            }
            changed(offer);
        }
        return Optional.of(words.notTaken(presses, "the list of developers did not take it"));
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
        return new Wait("Allow to be in the window", desk.soon(), desk.poll())
                .orLast(desk.screen()::offer, Touching::isPressable);
    }

    /** The sheet opens, or the box is ticked; if neither happens, the same is pressed again. */
    private void changed(Offer touched) {
        new Wait("the list of developers to take the press", desk.soon(), desk.poll())
                .orLast(desk.screen()::offer, next -> isPressable(next) && !next.equals(touched));
    }
}
