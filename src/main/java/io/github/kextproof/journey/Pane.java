package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.SecurityPane;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.WaitExpired;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** System Preferences' Security &amp; Privacy pane; an open pane does not refresh, so each look opens it anew. */
final class Pane {
    private final Walk walk;
    private final SecurityPane pane;

    Pane(Walk walk) {
        this.walk = walk;
        this.pane = new SecurityPane(walk.shell(), walk.consoleUser());
    }

    void close() {
        if (!pane.isOpen()) {
            return;
        }
        quit();
        try {
            walk.settling("System Preferences to quit").until(pane::isOpen, open -> !open);
        } catch (WaitExpired e) {
            throw walk.fails(
                    Owner.LAB,
                    "System Preferences does not quit",
                    "not running",
                    "still running",
                    "a sheet may be open in it: look at the Mac's screen, close it, run it again");
        }
    }

    private void quit() {
        try {
            pane.close();
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            boolean open = pane.isOpen();
            String what = open ? "asked System Preferences to quit again" : "saw that System Preferences had quit";
            walk.listener().retried(what, String.valueOf(e.getMessage()));
            if (open) {
                pane.close();
            }
        }
    }

    /** Closes the pane and opens it again, without a look at what it shows. */
    void reopen() {
        close();
        pane.open();
    }

    /**
     * Opens the pane, and waits until it shows Allow.
     *
     * @param amongOthers whether Allow may stand behind Details, in a list of several developers
     */
    void mustOffer(boolean amongOthers) {
        Offer offer = reopenedUntil(seen -> isOffer(seen, amongOthers));
        if (isOffer(offer, amongOthers)) {
            return;
        }
        String wanted = "Allow beside \"" + Defender.DEVELOPER + "\"";
        mustNotBeOthers(offer, wanted + " alone");
        mustNotHaveLapsed(offer, wanted);
        throw unexpected(offer, "Security & Privacy does not offer Allow", wanted);
    }

    private static boolean isOffer(Offer offer, boolean amongOthers) {
        return offer instanceof Offer.Shown || (amongOthers && offer instanceof Offer.SeveralDevelopers);
    }

    /** Opens the pane, and waits until it is there without Allow. */
    void mustNotOffer() {
        Offer offer = reopenedUntil(Offer.Gone.class::isInstance);
        mustNotBeOthers(offer, "no Allow");
        if (!(offer instanceof Offer.Gone)) {
            throw unexpected(offer, "Security & Privacy still offers Allow after 30 minutes", "no Allow");
        }
    }

    /** What waits for approval besides Defender makes the outcome say nothing. */
    private void mustNotBeOthers(Offer offer, String expected) {
        if (offer instanceof Offer.SeveralDevelopers || offer instanceof Offer.AnotherDeveloper) {
            throw walk.fails(
                    Owner.LAB,
                    offer instanceof Offer.AnotherDeveloper
                            ? "another vendor's extension waits for approval on this Mac"
                            : "several developers' extensions wait for approval on this Mac",
                    expected,
                    offer.toString(),
                    "reset the Mac to a state without other blocked extensions");
        }
    }

    /** macOS withdraws the offer when its time is over: whoever looks later proves nothing about it. */
    private void mustNotHaveLapsed(Offer offer, String expected) {
        Instant made = walk.notes().offeredAfter;
        if (made != null && offer instanceof Offer.Gone) {
            Duration since = Duration.between(made, walk.clock());
            if (since.compareTo(Lapse.OFFER) >= 0) {
                throw walk.fails(
                        Owner.LAB,
                        "Security & Privacy was looked at too late: macOS offers Allow for 30 minutes only",
                        expected,
                        offer + ", " + Durations.shown(since) + " after the extension was refused",
                        "see in the transcript what took so long, and find out what slows the Mac or this controller down;"
                                + " fewer Macs at once (--parallel) may help, on a stub Mac a slower clock, too");
            }
        }
    }

    private StepFailed unexpected(Offer offer, String what, String expected) {
        Owner owner = offer instanceof Offer.Unreadable ? Owner.LAB : Owner.PRODUCT;
        return walk.fails(
                owner,
                what,
                expected,
                offer.toString(),
                "look at the screenshot; on the Mac, open System Preferences > Security & Privacy > General by hand");
    }

    private Offer reopenedUntil(Predicate<Offer> wanted) {
        reopen();
        return walk.settling("Security & Privacy to be drawn").orLast(() -> pane.offer(Defender.DEVELOPER), wanted);
    }
}
