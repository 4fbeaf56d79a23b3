package io.github.kextproof.inventory;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.perhaps;

import io.github.kextproof.document.Words;
import java.time.Duration;

/** Words for programs that do not print the secret they should; what they print on standard output is never shown. */
final class SecretWords {
    private static final int LONGEST = 200;

    private SecretWords() {}

    /** @param why one clause of the process package's */
    static Words notStarted(String subject, String why) {
        return Words.of(
                subject + " is printed by a program that cannot be started",
                line("actual", why),
                perhaps("install it, or write its path; no shell is asked, so that its aliases do not count"));
    }

    static Words tooSlow(String subject, String program, Duration deadline) {
        return Words.of(
                subject + " is printed by " + program + ", which did not end within " + deadline.toSeconds() + " s",
                perhaps("unlock what it reads from before the run: it can ask in a window or on the terminal only, and"
                        + " its standard input is empty"));
    }

    static Words failed(String subject, String program, int exit, String said) {
        return Words.of(
                subject + " is printed by " + program + ", which failed with exit " + exit,
                line("actual", said.isEmpty() ? "nothing on standard error" : shortened(said)),
                perhaps("try the command by hand, as the user that runs kextproof"));
    }

    /** What it says elsewhere is not quoted: it may be the secret. */
    static Words printedNothing(String subject, String program, boolean complained) {
        return Words.of(
                subject + " is printed by " + program + ", which printed nothing",
                line("actual", complained ? "something on standard error, which is not shown" : "nothing at all"),
                perhaps("the secret has to come on standard output; try the command by hand"));
    }

    static Words printedTooMuch(String subject, String program, int most) {
        return Words.of(
                subject + " is printed by " + program + ", which printed more than " + most + " characters",
                perhaps("have it print the secret and nothing else"));
    }

    static Words printedLines(String subject, String program, long lines) {
        return Words.of(
                subject + " is printed by " + program + ", which printed " + lines + " lines",
                perhaps(
                        "have it print the secret and nothing else: 'security find-generic-password' needs -w for that"));
    }

    static Words notText(String subject, String program) {
        return Words.of(
                subject + " is printed by " + program + ", which printed what is no text in UTF-8",
                perhaps("have it print the secret and nothing else"));
    }

    private static String shortened(String said) {
        String line = said.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
