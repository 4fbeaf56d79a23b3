package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** The display: its power, its resolution, and the appearance of what it shows. */
final class Monitor implements Changeable {
    private enum Appears {
        LIGHT,
        DARK
    }

    private Display.Power power = Display.Power.ON;
    private Appears appears = Appears.LIGHT;
    private int scale = 1;

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "screen.display", wanted -> power = wanted.among(Display.Power.class),
                "screen.appearance", wanted -> appears = wanted.among(Appears.class),
                "screen.scale", this::setScale);
    }

    private void setScale(Wanted wanted) {
        scale = switch (wanted.text()) {
            case "1x" -> 1;
            case "2x" -> 2;
            default -> throw wanted.refused("1x or 2x");
        };
    }

    /** The pointer moved, or a key was pressed. */
    void stir() {
        if (power == Display.Power.ASLEEP) {
            power = Display.Power.ON;
        }
    }

    Display display(boolean locked) {
        return new Display(power, locked, appears == Appears.DARK, scale);
    }
}
