package io.github.kextproof.stub.machine;

import java.util.Optional;

/** A window on the simulated Mac's screen, and what it shows. */
public sealed interface Window {
    /** System Preferences with all its panes. */
    record AllPanes() implements Window {}

    /**
     * Security and Privacy, General.
     *
     * @param offered what of blocked software is shown
     * @param details the sheet that lists several developers, while it is open
     */
    record Security(Offered offered, Optional<Details> details) implements Window {
        /** With Defender's extension and the Allow button, or without. */
        public Security(boolean offersAllow) {
            this(offersAllow ? Offered.allow(DefenderKext.DEVELOPER) : Offered.NOTHING, Optional.empty());
        }
    }

    /** The system's alert that an extension was blocked; it comes once in a Mac's life. */
    record BlockedAlert() implements Window {}

    /**
     * Defender's main window.
     *
     * @param application the application's and its process's name
     * @param banner whether it asks to fix real-time protection
     * @param licensed whether the Mac is onboarded
     */
    record Defender(String application, boolean banner, boolean licensed) implements Window {}
}
