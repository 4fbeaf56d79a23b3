package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything visible on the Mac at one moment.
 *
 * @param time on the Mac's clock
 * @param locale of the user interface, such as {@code zh-TW}
 * @param user who sits at the console
 * @param front the application in front, which owns the menu bar
 * @param windows from the back to the front
 * @param product what Defender's menu-bar item stands for, while it is installed
 */
public record Desktop(
        Instant time, String locale, String user, String front, List<Window> windows, Optional<Protection> product) {
    public Desktop {
        windows = List.copyOf(windows);
    }

    /** The wallpaper and the menu bar alone, which is all that a login without permission gets to see. */
    public Desktop withoutWindows() {
        return new Desktop(time, locale, user, front, List.of(), product);
    }
}
