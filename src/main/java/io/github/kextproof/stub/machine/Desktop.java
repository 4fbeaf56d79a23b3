package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Everything visible on the Mac at one moment.
 *
 * @param time on the Mac's clock
 * @param locale of the user interface, such as {@code zh-TW}
 * @param user who sits at the console; empty at the login window
 * @param front the application in front, which owns the menu bar
 * @param windows from the back to the front
 * @param product what Defender's menu-bar item stands for, while it is installed
 * @param display how all of it is shown
 */
public record Desktop(
        Instant time,
        String locale,
        String user,
        String front,
        List<Window> windows,
        Optional<Protection> product,
        Display display) {
    public Desktop {
        windows = List.copyOf(windows);
    }

    /** On a plain display. */
    public Desktop(
            Instant time,
            String locale,
            String user,
            String front,
            List<Window> windows,
            Optional<Protection> product) {
        this(time, locale, user, front, windows, product, Display.PLAIN);
    }

    /** The wallpaper and the menu bar alone, which is all that a login without permission gets to see. */
    public Desktop withoutWindows() {
        return new Desktop(time, locale, user, front, List.of(), product, display);
    }

    /** The same on a display that is on and unlocked. */
    public Desktop uncovered() {
        return new Desktop(time, locale, user, front, windows, product, display.uncovered());
    }

    /** Whether both look the same: a clock in the menu bar shows minutes. */
    public boolean looksLike(Desktop other) {
        return atMinute().equals(other.atMinute());
    }

    private Desktop atMinute() {
        return new Desktop(time.truncatedTo(ChronoUnit.MINUTES), locale, user, front, windows, product, display);
    }
}
