package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Display;
import io.github.kextproof.stub.machine.Window;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything on a Mac's screen at one moment, as elements; the picture is drawn from these elements alone, so that
 * accessibility and picture always agree.
 */
public final class Screen {
    /** The whole screen, in points. */
    public static final Place ALL = new Place(0, 0, 1280, 800);

    private final Desktop desktop;
    private final List<ScreenWindow> windows;
    private final Optional<Element> cover;
    private final Picture picture;

    private Screen(Desktop desktop, Wording wording) {
        this.desktop = desktop;
        this.windows = desktop.windows().stream()
                .map(window -> window(wording, window))
                .toList();
        this.cover = cover(desktop, wording);
        this.picture = new Picture(desktop, wording, windows, cover);
    }

    /** @throws IllegalArgumentException if stub Macs do not speak the desktop's language */
    public static Screen of(Desktop desktop) {
        return new Screen(desktop, Wording.in(desktop.locale()));
    }

    private static ScreenWindow window(Wording wording, Window window) {
        if (window instanceof Window.Security security) {
            return new ScreenWindow("System Preferences", new SecurityPane(wording, security).element());
        }
        if (window instanceof Window.Defender defender) {
            return new ScreenWindow(defender.application(), new DefenderWindow(wording, defender).element());
        }
        if (window instanceof Window.BlockedAlert) {
            return new ScreenWindow("UserNotificationCenter", new AlertWindow(wording).element());
        }
        return new ScreenWindow("System Preferences", new AllPanesWindow(wording).element());
    }

    private static Optional<Element> cover(Desktop desktop, Wording wording) {
        Display display = desktop.display();
        return switch (display.power()) {
            case ASLEEP -> Optional.of(Element.leaf("", ALL, "", Look.DARKNESS).doing(Deed.STIR));
            case BLACK -> Optional.of(Element.leaf("", ALL, "", Look.DARKNESS));
            case ON ->
                display.locked() || desktop.user().isEmpty()
                        ? Optional.of(new LockWindow(wording, desktop.user()).element())
                        : Optional.empty();
        };
    }

    /** Pixels in a point. */
    public int scale() {
        return desktop.display().scale();
    }

    /** The windows from the back to the front, be they covered or not. */
    public List<ScreenWindow> windows() {
        return windows;
    }

    /** What covers the whole screen: a lock or login window, or the dark; nothing can be seen or clicked behind it. */
    public Optional<Element> cover() {
        return cover;
    }

    /** The front window of a process. */
    public Optional<Element> windowOf(String process) {
        return frontOf(process).map(ScreenWindow::root);
    }

    /** The same, with the process beside it. */
    public Optional<ScreenWindow> frontOf(String process) {
        return windows.stream()
                .filter(window -> window.process().equals(process))
                .reduce((back, front) -> front);
    }

    /** What a click at a point does: what the topmost element there does, or else what it stands in. */
    public Optional<Deed> deedAt(int x, int y) {
        return rootAt(x, y).flatMap(root -> root.deedAt(x, y));
    }

    private Optional<Element> rootAt(int x, int y) {
        return cover.map(Stream::of)
                .orElseGet(() -> windows.stream().map(ScreenWindow::root))
                .filter(root -> root.place().contains(x, y))
                .reduce((back, front) -> front);
    }

    /** The picture, 1280 by 800 points, in pixels. */
    public BufferedImage image() {
        return picture.image();
    }

    /** The same as PNG. */
    public byte[] png() {
        return Png.of(picture.image());
    }

    /**
     * Draws the wallpaper and the menu bar alone.
     *
     * @param pen in points from the screen's top left corner
     */
    public void drawBackdrop(Graphics2D pen) {
        picture.drawBackdrop(pen);
    }

    /**
     * Draws one of the windows, or the cover, alone.
     *
     * @param pen in points from the screen's top left corner
     */
    public void draw(Element root, Graphics2D pen) {
        picture.draw(root, pen);
    }
}
