package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** What the Mac does by itself when nobody looks: it sleeps, and it brings its macOS up to date. At first neither, as in a lab. */
public final class Upkeep implements Changeable {
    private static final String MINUTES = "\\d{1,4}";

    private enum Updates {
        MANUAL,
        AUTOMATIC
    }

    private volatile int sleep;
    private volatile int displaySleep;
    private volatile Updates updates = Updates.MANUAL;

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "power.sleep", wanted -> sleep = minutes(wanted),
                "power.display-sleep", wanted -> displaySleep = minutes(wanted),
                "updates", wanted -> updates = wanted.among(Updates.class));
    }

    private static int minutes(Wanted wanted) {
        if (!wanted.text().matches(MINUTES)) {
            throw wanted.refused("a whole number of minutes, 0 for never");
        }
        return Integer.parseInt(wanted.text());
    }

    /** After how many idle minutes the Mac sleeps; 0 for never. */
    public int sleep() {
        return sleep;
    }

    /** After how many idle minutes the display does; 0 for never. */
    public int displaySleep() {
        return displaySleep;
    }

    /** Whether macOS looks for updates and installs them by itself. */
    public boolean updatesItself() {
        return updates == Updates.AUTOMATIC;
    }
}
