package io.github.kextproof.stub.desktop;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Places;
import io.github.kextproof.stub.screen.Png;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.screen.ScreenWindow;
import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Mac's screen on the X display that {@code DISPLAY} names, until it is closed. Whoever boots the Mac lets presses come from
 * outside: a click on Allow's window is what presses.
 */
public final class RealDesktop implements Places, AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final Machine machine;
    private final Stage stage;
    private final Robot robot;
    private final Thread watching = new Thread(this::watch, "desktop");

    private RealDesktop(Machine machine, Robot robot) {
        this.machine = machine;
        this.robot = robot;
        this.stage = new Stage(machine.console()::perform);
    }

    /**
     * Shows a Mac, and goes on to show what becomes of it.
     *
     * @throws IllegalStateException if there is no display, or none that lets a program see it and press on it
     */
    public static RealDesktop show(Machine machine) {
        try {
            RealDesktop desktop = new RealDesktop(machine, new Robot());
            desktop.bring(Screen.of(machine.console().desktop()));
            desktop.watching.setDaemon(true);
            desktop.watching.start();
            return desktop;
        } catch (AWTException e) {
            throw new IllegalStateException("the display lets nobody press on it: " + e.getMessage(), e);
        }
    }

    private void watch() {
        try {
            Desktop seen = machine.console().desktop();
            while (!Thread.currentThread().isInterrupted()) {
                bring(Screen.of(seen));
                seen = machine.console().awaitChange(seen, LOOK_AGAIN);
            }
        } catch (InterruptedException | IllegalStateException e) {
            // Closed.
        }
    }

    private void bring(Screen screen) {
        AwtThread.run(() -> stage.show(screen));
    }

    /** Where a window stands on the display; as drawn, while it is not there yet. */
    @Override
    public Element placed(ScreenWindow window) {
        return AwtThread.ask(() -> stage.placed(window.process()))
                .map(there -> window.root()
                        .movedBy(
                                there.place().x() - window.root().place().x(),
                                there.place().y() - window.root().place().y()))
                .orElse(window.root());
    }

    /** All windows from the back to the front, where they stand. */
    List<Element> windows() {
        return AwtThread.ask(stage::placed);
    }

    /**
     * A picture of a screen of this Mac: a real one of the display. Drawn instead is what is not on the display: a screen
     * without the windows that whoever asks may not see, or one that something covers at the display alone.
     *
     * @return PNG
     */
    public byte[] photograph(Screen screen) {
        Desktop now = machine.console().desktop();
        boolean shown = now.display().showsWindows()
                && screen.windows().size() == now.windows().size();
        return shown ? photograph(now) : screen.png();
    }

    private byte[] photograph(Desktop now) {
        Screen screen = Screen.of(now);
        bring(screen);
        Rectangle all = new Rectangle(Screen.ALL.width() * screen.scale(), Screen.ALL.height() * screen.scale());
        return Png.of(robot.createScreenCapture(all));
    }

    /** Where the pointer is to go for a click that does this, if it can be seen. */
    Optional<Spot> spot(Deed deed) {
        return Spot.find(windows(), deed);
    }

    /** Moves the real pointer, in a straight line and not faster than a hand. */
    void glide(Spot from, Spot to) {
        int scale = Screen.of(machine.console().desktop()).scale();
        from.towards(to).forEach(step -> {
            robot.mouseMove(step.x() * scale, step.y() * scale);
            robot.delay(Spot.STEP_MILLIS);
        });
    }

    /** Presses the first button and lets it go. */
    void click() {
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(Spot.PRESS_MILLIS);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    @Override
    public void close() {
        watching.interrupt();
        AwtThread.run(stage::dispose);
    }
}
