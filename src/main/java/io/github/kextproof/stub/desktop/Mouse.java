package io.github.kextproof.stub.desktop;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.screen.Place;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a mouse does to one window. A click is done where the button is let go, if it was pressed there too; a window that is
 * clicked comes to the front at once, and one that is held by its title bar moves along.
 */
final class Mouse extends MouseAdapter {
    private static final int TITLE_BAR = 24;

    private final Pane pane;
    private final Consumer<Deed> perform;
    private Optional<Deed> pressed = Optional.empty();
    /** Where in the window it is held. */
    private Optional<Point> held = Optional.empty();

    Mouse(Pane pane, Consumer<Deed> perform) {
        this.pane = pane;
        this.perform = perform;
    }

    private Optional<Deed> deed(MouseEvent event) {
        Place place = pane.root().place();
        return pane.root().deedAt(place.x() + event.getX() / pane.scale(), place.y() + event.getY() / pane.scale());
    }

    private static boolean raises(Deed deed) {
        return deed.kind() == Deed.Kind.RAISE;
    }

    @Override
    public void mousePressed(MouseEvent event) {
        if (event.getButton() != MouseEvent.BUTTON1) {
            return;
        }
        pressed = deed(event);
        if (pressed.filter(Mouse::raises).isPresent()) {
            pressed.ifPresent(perform);
            held = event.getY() / pane.scale() < TITLE_BAR ? Optional.of(event.getPoint()) : Optional.empty();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (event.getButton() != MouseEvent.BUTTON1) {
            return;
        }
        Optional<Deed> released = deed(event);
        if (released.equals(pressed)) {
            released.filter(deed -> !raises(deed)).ifPresent(perform);
        }
        pressed = Optional.empty();
        held = Optional.empty();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        held.ifPresent(grip -> pane.setLocation(event.getXOnScreen() - grip.x, event.getYOnScreen() - grip.y));
    }

    /** Over the dark, which wakes from it. */
    @Override
    public void mouseMoved(MouseEvent event) {
        deed(event).filter(Deed.STIR::equals).ifPresent(perform);
    }
}
