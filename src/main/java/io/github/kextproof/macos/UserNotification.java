package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;

/** A notification in the corner of the Mac's screen: it takes no focus, hides no window for long, and waits for nobody. */
public final class UserNotification {
    private static final List<String> SCRIPT =
            List.of("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run");

    private final Osascript osascript;

    public UserNotification(MacShell mac, ConsoleUser user) {
        this.osascript = new Osascript(mac, user);
    }

    /**
     * Shows it, if macOS lets it; whether anybody saw it nobody knows, since Do Not Disturb keeps it away without a word.
     *
     * @return why it could not be shown
     */
    public Optional<String> show(String title, String text) {
        Outcome outcome = osascript.ask(SCRIPT, title, text);
        return outcome.succeeded() ? Optional.empty() : Optional.of(Osascript.TOOL + " " + Said.how(outcome));
    }
}
