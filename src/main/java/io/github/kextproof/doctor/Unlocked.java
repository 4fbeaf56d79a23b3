package io.github.kextproof.doctor;

import io.github.kextproof.macos.ConsoleDisplay;

/** Whether the session on the screen is open. */
final class Unlocked implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        ConsoleDisplay display = mac.display();
        return display.locked()
                ? Diagnosis.bad(
                        "the Mac's screen is locked, so that no window can be opened and none seen",
                        "an open session",
                        "a session that waits for its password",
                        "unlock it at the Mac's screen; then, as its user: sysadminctl -screenLock off -password -, and"
                                + " defaults -currentHost write com.apple.screensaver idleTime 0")
                : new Diagnosis.Fine(display.asleep() ? "open, and the display sleeps" : "open");
    }
}
