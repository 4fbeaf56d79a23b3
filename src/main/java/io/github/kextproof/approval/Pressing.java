package io.github.kextproof.approval;

import io.github.kextproof.approval.Aim.Target;
import io.github.kextproof.macos.ConsoleDisplay;
import io.github.kextproof.sight.Gray;
import io.github.kextproof.sight.Search;
import io.github.kextproof.vnc.VncConsole;
import io.github.kextproof.vnc.VncScreen;
import io.github.kextproof.vnc.VncTrouble;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.util.Optional;

/** Presses Allow on one console until macOS has taken it, and keeps what the screen looked like before and after. */
final class Pressing {
    /** Details, a box, OK: with room for one that has to be clicked twice. */
    private static final int MOST_CLICKS = 5;

    private final Desk desk;
    private final VncConsole console;
    private final ConsoleWords words;
    private final Duration patience;
    private final Aim aim;

    Pressing(Desk desk, VncConsole console, Search search, ConsoleWords words, Duration patience) {
        this.desk = desk;
        this.console = console;
        this.words = words;
        this.patience = patience;
        this.aim = new Aim(desk, search, words);
    }

    Approval approval() {
        Insisting insisting = new Insisting(desk, words, patience);
        Optional<Approval> obstacle = wake("before Allow");
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Approval last = insisting.until(this::press);
        lookedAgain().ifPresent(screen -> keep("after Allow", screen));
        return last;
    }

    /** Allow is in sight: as if it had been given, without a press. */
    Approval seen() {
        return wake("Allow offered")
                .orElseGet(() -> target() instanceof Target.None none
                        ? none.why()
                        : new Approval.Given(desk.clock().get()));
    }

    /** Why there is nothing to press on, if there is nothing. */
    private Optional<Approval> wake(String title) {
        console.moveAside();
        VncScreen screen = new Wait("the Mac's display to show something", desk.soon(), brief())
                .orLast(this::stirred, Pressing::isLit);
        keep(title, screen);
        ConsoleDisplay display = desk.screen().display();
        if (!isLit(screen)) {
            return Optional.of(display.asleep() ? words.asleep() : words.black());
        }
        return display.locked() ? Optional.of(words.locked()) : Optional.empty();
    }

    /** A display that sleeps wakes when the pointer moves: one that is awake is looked at without. */
    private VncScreen stirred() {
        VncScreen screen = console.look();
        if (isLit(screen)) {
            return screen;
        }
        console.move(screen.width() / 2, screen.height() / 2);
        console.moveAside();
        return console.look();
    }

    private static boolean isLit(VncScreen screen) {
        return !Gray.of(screen).isDark();
    }

    private Optional<Approval> press(int presses) {
        for (int clicks = 1; clicks <= MOST_CLICKS; clicks++) {
            Target target = target();
            if (target instanceof Target.None none) {
                return Optional.of(none.why());
            }
            if (target instanceof Target.Decisive decisive) {
                console.click(decisive.x(), decisive.y());
                lookedAgain();
                return Optional.empty();
            }
            Target.Leading leading = (Target.Leading) target;
            console.click(leading.x(), leading.y());
            changed(target);
        }
        return Optional.of(words.notTaken(presses, "the list of developers did not take the clicks"));
    }

    /** What to click, as soon as there is anything: a pane that was just opened takes a moment to be drawn. */
    private Target target() {
        return new Wait("Allow to be on the screen", desk.soon(), brief())
                .orLast(() -> aim.at(console.look()), target -> !(target instanceof Target.None));
    }

    /** The sheet opens, or the box is ticked; if neither happens, the same is clicked again. */
    private void changed(Target clicked) {
        new Wait("the list of developers to take the click", desk.soon(), brief())
                .orLast(() -> aim.at(console.look()), next -> !(next instanceof Target.None) && !next.equals(clicked));
    }

    private Duration brief() {
        return desk.poll().compareTo(Duration.ofSeconds(1)) < 0 ? desk.poll() : Duration.ofSeconds(1);
    }

    /** A console that shows the screen has taken the click; what is decided does not depend on the picture. */
    private Optional<VncScreen> lookedAgain() {
        try {
            return Optional.of(console.look());
        } catch (VncTrouble e) {
            return Optional.empty();
        }
    }

    private void keep(String when, VncScreen screen) {
        desk.pictures().keep("Screen over VNC: " + when, screen.png());
    }
}
