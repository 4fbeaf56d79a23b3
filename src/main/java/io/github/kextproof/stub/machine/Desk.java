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
    /** Names of the processes with a window, from the back to the front. */
    private final List<String> order = new ArrayList<>();

    Desk(Preferences preferences) {
        this.preferences = preferences;
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

    /** @return whether the process had a window to close */
    boolean quit(String process) {
        if (process.equals(PREFERENCES)) {
            preferences.close();
        }
        return order.remove(process);
    }

    /** Closes the product's window, whatever the product was called. */
    void quitDefender() {
        order.removeIf(process -> !process.equals(PREFERENCES) && !process.equals(ALERTS));
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
                .map(process -> window(process, protection, licensed))
                .toList();
    }

    private Window window(String process, Optional<Protection> protection, boolean licensed) {
        return switch (process) {
            case PREFERENCES ->
                preferences.showsSecurity() ? new Window.Security(preferences.showsAllow()) : new Window.AllPanes();
            case ALERTS -> new Window.BlockedAlert();
            default ->
                new Window.Defender(
                        process, protection.filter(Protection::wantsFixing).isPresent(), licensed);
        };
    }
}
