package io.github.kextproof.stub.console;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Display;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.screen.Screen;
import java.util.Optional;

/** The console's pointer and keys. A click is done when the button is let go where it was pressed, as on a Mac. */
final class Pointer {
    private boolean down;
    private Optional<Deed> pressed = Optional.empty();

    /**
     * The pointer is here now.
     *
     * @param x in pixels
     * @param y in pixels
     * @param button whether its first button is down
     */
    void at(Machine mac, int x, int y, boolean button) {
        Desktop desktop = mac.console().desktop();
        if (desktop.display().power() == Display.Power.ASLEEP) {
            stir(mac);
        } else if (button != down) {
            Screen screen = Screen.of(desktop);
            click(mac, screen.deedAt(x / screen.scale(), y / screen.scale()), button);
        }
        down = button;
    }

    private void click(Machine mac, Optional<Deed> deed, boolean button) {
        if (button) {
            pressed = deed;
            return;
        }
        deed.filter(there -> pressed.filter(there::equals).isPresent()).ifPresent(mac.console()::perform);
        pressed = Optional.empty();
    }

    /** A key was pressed, which types nothing here; or the pointer moved over a display that is asleep, and presses nothing. */
    void stir(Machine mac) {
        pressed = Optional.empty();
        mac.console().perform(Deed.STIR);
    }
}
