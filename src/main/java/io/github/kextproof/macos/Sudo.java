package io.github.kextproof.macos;

import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * sudo(8) in front of a command: the words to put there, and its own refusals told apart from the command's failures.
 *
 * <p>Both exit with 1, so the texts decide: those of sudo 1.8 and 1.9 in English, and for other languages the shape
 * (a count after {@code sudo:}, the word sudoers, or {@code sudo:} on the last line and nothing on standard output).
 */
final class Sudo {
    static final String PATH = "/usr/bin/sudo";
    private static final Pattern WRONG_PASSWORD =
            Pattern.compile("Sorry, try again\\.|sudo: \\d{1,3} .*|sudo: .*incorrect password.*");
    private static final Pattern PASSWORD_NEEDED =
            Pattern.compile("sudo: (a password is required|no password was provided).*");
    private static final Pattern NO_TERMINAL = Pattern.compile(
            "sudo: (no tty present|a terminal is required|sorry, you must have a tty|no askpass program).*");
    private static final Pattern NOT_IN_SUDOERS = Pattern.compile(
            ".* is not in the sudoers file\\b.*|Sorry, user .* (is not allowed to execute|may not run sudo)\\b.*");
    /** sudo says these and runs the command all the same. */
    private static final Pattern WARNING = Pattern.compile(
            "sudo: (unable to resolve host|setrlimit|.*timestamp|.*world writable|.*bad permissions).*");

    private final SudoRule rule;

    Sudo(SudoRule rule) {
        this.rule = rule;
    }

    /** The command as root; a password goes to standard input, never into the line. */
    CommandLine before(String... words) {
        CommandLine line = CommandLine.of(words);
        if (rule instanceof SudoRule.WithPassword with) {
            // Without -k a cached ticket would leave the password unread, and the command would get it.
            return line.after(PATH, "-k", "-S", "-p", "", "--").withInput(with.password());
        }
        return line.after(PATH, "-n", "--");
    }

    /** Whether a line begins as those that {@link #before} makes. */
    static boolean leads(List<String> words) {
        return words.get(0).equals(PATH) && words.contains("--");
    }

    /** Whether the outcome is sudo's refusal rather than the command's own. */
    static Optional<SudoRefused> refusal(Outcome outcome) {
        return outcome.exited(1) ? reason(outcome).map(reason -> new SudoRefused(reason, outcome)) : Optional.empty();
    }

    private static Optional<SudoRefused.Reason> reason(Outcome outcome) {
        List<String> lines = Said.lines(outcome.stderr()).stream()
                .filter(line -> !WARNING.matcher(line).matches())
                .toList();
        if (any(lines, WRONG_PASSWORD)) {
            return Optional.of(SudoRefused.Reason.WRONG_PASSWORD);
        }
        if (any(lines, NO_TERMINAL)) {
            return Optional.of(SudoRefused.Reason.NO_TERMINAL);
        }
        if (any(lines, PASSWORD_NEEDED)) {
            return Optional.of(SudoRefused.Reason.PASSWORD_NEEDED);
        }
        if (any(lines, NOT_IN_SUDOERS)) {
            return Optional.of(SudoRefused.Reason.NOT_IN_SUDOERS);
        }
        return outcome.stdout().size() == 0 ? reasonByShape(lines) : Optional.empty();
    }

    private static Optional<SudoRefused.Reason> reasonByShape(List<String> lines) {
        if (lines.size() == 1 && lines.get(0).contains("sudoers")) {
            return Optional.of(SudoRefused.Reason.NOT_IN_SUDOERS);
        }
        return !lines.isEmpty() && lines.get(lines.size() - 1).startsWith("sudo: ")
                ? Optional.of(SudoRefused.Reason.OTHER)
                : Optional.empty();
    }

    private static boolean any(List<String> lines, Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(line).matches());
    }
}
