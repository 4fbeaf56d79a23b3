package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Window;
import java.util.List;
import java.util.Optional;

/**
 * Everything on a Mac's screen at one moment, as elements; the picture is drawn from these elements alone, so that
 * accessibility and picture always agree.
 */
public final class Screen {
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    private final Desktop desktop;
    private final Wording wording;
    private final List<ScreenWindow> windows;

    private Screen(Desktop desktop, Wording wording) {
        this.desktop = desktop;
        this.wording = wording;
        this.windows = desktop.windows().stream().map(this::window).toList();
    }

    /** @throws IllegalArgumentException if stub Macs do not speak the desktop's language */
    public static Screen of(Desktop desktop) {
        return new Screen(desktop, Wording.in(desktop.locale()));
    }

    private ScreenWindow window(Window window) {
        if (window instanceof Window.Security security) {
            return new ScreenWindow("System Preferences", new SecurityPane(wording, security.offered()).element());
        }
        if (window instanceof Window.Defender defender) {
            return new ScreenWindow(defender.application(), new DefenderWindow(wording, defender).element());
        }
        if (window instanceof Window.BlockedAlert) {
            return new ScreenWindow("UserNotificationCenter", new AlertWindow(wording).element());
        }
        return new ScreenWindow("System Preferences", new AllPanesWindow(wording).element());
    }

    /** The windows from the back to the front. */
    public List<ScreenWindow> windows() {
        return windows;
    }

    /** The front window of a process. */
    public Optional<Element> windowOf(String process) {
        return windows.stream()
                .filter(window -> window.process().equals(process))
                .map(ScreenWindow::root)
                .reduce((back, front) -> front);
    }

    /** The picture, 1280 by 800, as PNG. */
    public byte[] png() {
        return new Picture(desktop, wording, windows).png();
    }
}
