package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;

/** Opens and quits apps in the console user's session. */
public final class Apps {
    private final MacShell mac;
    private final ConsoleUser user;
    private final Osascript osascript;

    public Apps(MacShell mac, ConsoleUser user) {
        this.mac = mac;
        this.user = user;
        this.osascript = new Osascript(mac, user);
    }

    /**
     * Opens an app, or brings it to the front.
     *
     * @param target absolute path of the app, or a URL
     * @throws UiRefused if nobody's session is on the screen
     * @throws UnexpectedAnswer if it cannot be opened, for example because it is not there
     */
    public void open(String target) {
        Outcome outcome = mac.askInSession(user, "/usr/bin/open", target);
        if (!outcome.succeeded()) {
            throw UiRefused.in(outcome, "open")
                    .<MacTrouble>map(refused -> refused)
                    .orElseGet(() -> UnexpectedAnswer.failing("open", outcome));
        }
    }

    /**
     * Whether an app runs; asking does not start it.
     *
     * @param name as in its file name, without {@code .app}; the same in every language
     */
    public boolean isRunning(String name) {
        Outcome outcome = osascript.ask(List.of("application " + literal(name) + " is running"));
        Answer answer = Answer.of(Osascript.TOOL, Osascript.unlessFailed(outcome));
        return switch (answer.lines().isEmpty()
                ? ""
                : answer.lines().get(answer.lines().size() - 1)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw answer.without("true or false");
        };
    }

    /** Asks an app to quit; it may take a while to, and nothing happens if it does not run. */
    public void quit(String name) {
        // Asks first: an app that does not run would be started to be told to quit.
        String line =
                "if application " + literal(name) + " is running then tell application " + literal(name) + " to quit";
        Osascript.unlessFailed(osascript.run(List.of(line)));
    }

    /** Ends an app without asking it; nothing happens if it does not run. */
    public void kill(String name) {
        mac.inSession(user, "/usr/bin/killall", name);
    }

    /** A text of AppleScript: a quote or a backslash in a name does not end it. */
    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
