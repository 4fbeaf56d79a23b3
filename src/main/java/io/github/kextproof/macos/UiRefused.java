package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** macOS did not let the user interface be looked at or driven; the numbers are those of Apple events. */
public final class UiRefused extends MacTrouble {
    private static final long serialVersionUID = 1L;

    /** 1002 is the only one without a minus: keys may not be pressed. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?<![0-9-])-(1719|25211|1743|1712|10810|600)(?![0-9])|\\((1002)\\))");

    private static final String SSH_LOGIN = "/usr/libexec/sshd-keygen-wrapper";

    private UiRefused(int number, String tool, Outcome outcome) {
        super(happened(number) + ": " + tool + " " + Said.what(outcome), remedy(number), outcome);
    }

    /** Whether a tool's standard error has one of the known numbers in it. */
    static Optional<UiRefused> in(Outcome outcome, String tool) {
        return number(outcome).map(number -> new UiRefused(number, tool, outcome));
    }

    private static Optional<Integer> number(Outcome outcome) {
        return Said.lines(outcome.stderr()).stream()
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                .findFirst();
    }

    private static String happened(int number) {
        return switch (number) {
            case 1719, 25211 -> "macOS does not let the SSH login look at windows";
            case 1743 -> "macOS does not let the SSH login send events to other apps";
            case 1002 -> "macOS does not let the SSH login press keys";
            case 1712 -> "the app did not answer in time";
            default -> "the SSH login has no way into the session on the Mac's screen";
        };
    }

    private static String remedy(int number) {
        return switch (number) {
            case 1002, 1719, 25211 ->
                "grant Accessibility to " + SSH_LOGIN + " in Security & Privacy > Privacy > Accessibility";
            case 1743 ->
                "allow " + SSH_LOGIN + " to control System Events in Security & Privacy > Privacy > Automation";
            case 1712 -> "look at the Mac's screen: a question about permissions may be waiting for an answer";
            default -> "log a user in at the Mac's screen, keep the session unlocked, and try again";
        };
    }
}
