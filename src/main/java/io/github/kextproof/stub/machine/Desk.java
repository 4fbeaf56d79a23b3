package io.github.kextproof.stub.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The windows that stand on the desktop, and which is in front. */
final class Desk {
    static final String PREFERENCES = "System Preferences";
    static final String ALERTS = "UserNotificationCenter";
    private static final List<String> ALWAYS_RUNNING = List.of("Finder", "Dock", "SystemUIServer", "loginwindow");

    private final Preferences preferences;
    private final Appearance appearance;
    /** Names of the processes with a window, from the back to the front. */
    private final List<String> order = new ArrayList<>();

    Desk(Preferences preferences, Appearance appearance) {
        this.preferences = preferences;
        this.appearance = appearance;
    }

    void bringToFront(String process) {
        order.remove(process);
        order.add(process);
        if (order.remove(ALERTS)) {
            // An alert floats above whatever comes to the front below it.
            order.add(ALERTS);
        }
    }

    boolean isRunning(String process) {
        return order.contains(process) || ALWAYS_RUNNING.contains(process);
    }

    boolean hasWindow(String process) {
        return order.contains(process);
    }

    /** @return whether the process had a window to close */
    boolean quit(String process) {
        if (process.equals(PREFERENCES)) {
            preferences.close();
        }
        return order.remove(process);
    }

    /** Closes the product's window, whatever the product was called. */
    void quitDefender() {
        order.removeIf(Desk::isDefender);
    }

    /** Defender's name changes with its version; nothing else opens windows here. */
    private static boolean isDefender(String process) {
        return !process.equals(PREFERENCES) && !process.equals(ALERTS);
    }

    /** Closes everything, as the end of a session does. */
    void quitAll() {
        preferences.close();
        order.clear();
    }

    /** The application that owns the menu bar. */
    String front() {
        return order.stream()
                .filter(process -> !process.equals(ALERTS))
                .reduce((back, front) -> front)
                .orElse("Finder");
    }

    List<Window> windows(Optional<Protection> protection, boolean licensed) {
        return order.stream()
                .filter(process -> !isDefender(process) || appearance.banner() != Appearance.Banner.NO_WINDOW)
                .map(process -> window(process, protection, licensed))
                .toList();
    }

    private Window window(String process, Optional<Protection> protection, boolean licensed) {
        return switch (process) {
            case PREFERENCES ->
                preferences.showsSecurity()
                        ? new Window.Security(preferences.offered(), preferences.details())
                        : new Window.AllPanes();
            case ALERTS -> new Window.BlockedAlert();
            default ->
                new Window.Defender(
                        process,
                        banner(protection.filter(Protection::wantsFixing).isPresent()),
                        licensed);
        };
    }

    private boolean banner(boolean wanted) {
        return switch (appearance.banner()) {
            case AUTOMATIC, NO_WINDOW -> wanted;
            case SHOWN -> true;
            case ABSENT -> false;
        };
    }
}
