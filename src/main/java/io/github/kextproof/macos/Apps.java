package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;

/** Opens and quits apps in the console user's session. */
public final class Apps {
    private static final List<String> IS_RUNNING =
            List.of("on run argv", "return application (item 1 of argv) is running", "end run");
    /** Asks first: an app that does not run would be started to be told to quit. */
    private static final List<String> QUIT = List.of(
            "on run argv",
            "if application (item 1 of argv) is running then tell application (item 1 of argv) to quit",
            "end run");

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
        Outcome outcome = mac.inSession(user, "/usr/bin/open", target);
        if (!outcome.succeeded()) {
            throw UiRefused.in(outcome, "open")
                    .<MacTrouble>map(refused -> refused)
                    .orElseGet(() -> UnexpectedAnswer.failing("open", outcome));
        }
    }

    /**
     * Whether an app runs; asking does not start it.
     *
     * @param name as in its file name, without {@code .app}
     */
    public boolean isRunning(String name) {
        Answer answer = Answer.of(Osascript.TOOL, Osascript.unlessFailed(osascript.run(IS_RUNNING, name)));
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
        Osascript.unlessFailed(osascript.run(QUIT, name));
    }

    /** Ends an app without asking it; nothing happens if it does not run. */
    public void kill(String name) {
        mac.inSession(user, "/usr/bin/killall", name);
    }
}
