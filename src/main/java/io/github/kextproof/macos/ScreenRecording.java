package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Whether macOS lets the SSH login take pictures of windows; it asks since 10.15. The function is documented for 10.15; that
 * osascript answers for the SSH login is a guess, to be confirmed on a lab Mac.
 */
public final class ScreenRecording {
    /** Bound by hand, since osascript does not list it among the functions that it knows; it asks nobody for permission. */
    private static final String SCRIPT = "ObjC.import('CoreGraphics');"
            + " ObjC.bindFunction('CGPreflightScreenCaptureAccess', ['bool', []]);"
            + " $.CGPreflightScreenCaptureAccess() ? 'true' : 'false'";

    private ScreenRecording() {}

    /** Asks the Mac; empty if it does not say. */
    public static Optional<Boolean> isAllowed(MacShell mac, ConsoleUser user) {
        Outcome outcome = mac.askInSession(user, "/usr/bin/osascript", "-l", "JavaScript", "-e", SCRIPT);
        List<String> lines = outcome.succeeded() ? Said.lines(outcome.stdout()) : List.of();
        return lines.stream()
                .filter(line -> line.equals("true") || line.equals("false"))
                .map(Boolean::valueOf)
                .reduce((noise, answer) -> answer);
    }
}
