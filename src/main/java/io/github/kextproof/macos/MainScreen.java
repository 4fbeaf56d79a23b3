package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of the screen with the menu bar, in points: what accessibility counts in, while a picture of the screen may have
 * several pixels to the point.
 *
 * @param width in points
 * @param height in points
 */
public record MainScreen(int width, int height) {
    /**
     * AppKit in osascript's JavaScript: it sends no event to any app, so that macOS asks for no permission. The first screen is
     * the one with the menu bar (AppKit's reference of NSScreen).
     */
    private static final String SCRIPT =
            "ObjC.import('AppKit'); var size = $.NSScreen.screens.objectAtIndex(0).frame.size;"
                    + " size.width + ' ' + size.height";

    private static final Pattern SIZE = Pattern.compile("(\\d{3,5}) (\\d{3,5})");

    /** Asks the Mac; empty if it does not say, which is no more than a pity. */
    public static Optional<MainScreen> of(MacShell mac, ConsoleUser user) {
        Outcome outcome = mac.askInSession(user, "/usr/bin/osascript", "-l", "JavaScript", "-e", SCRIPT);
        List<String> lines = outcome.succeeded() ? Said.lines(outcome.stdout()) : List.of();
        return lines.stream()
                .map(SIZE::matcher)
                .filter(Matcher::matches)
                .map(size -> new MainScreen(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))))
                .reduce((noise, answer) -> answer);
    }
}
