package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import java.util.List;
import java.util.regex.Pattern;

/** What a command printed, made fit to read: lines without escape codes, or a short quotation for a message. */
final class Said {
    /** Longer lines are cut: no tool prints such, and patterns stay fast on garbage. */
    private static final int LONGEST_LINE = 4_096;

    private static final String CUT = "…";
    private static final int LONGEST_QUOTATION = 200;
    private static final Pattern ESCAPE_CODES = Pattern.compile("\u001B\\[[0-?]*[ -/]*[@-~]|\u001B[@-Z\\\\-_]");
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private Said() {}

    /** The lines of a stream, stripped; blank ones are left out. */
    static List<String> lines(Output output) {
        return readable(output)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                // The mark keeps a beginning from being taken for the whole.
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + CUT : line)
                .toList();
    }

    /** All of a stream without escape codes. */
    static String readable(Output output) {
        String text = output.text();
        return text.indexOf('\u001B') < 0 ? text : ESCAPE_CODES.matcher(text).replaceAll("");
    }

    /** For a message: {@code printed 'no such thing' and ended with exit 1}. */
    static String how(Outcome outcome) {
        return what(outcome) + " and ended with " + outcome.ending();
    }

    /** For a message: {@code printed 'no such thing'}, from standard error if there is any; or {@code printed nothing}. */
    static String what(Outcome outcome) {
        String quotation = quotation(outcome);
        return quotation.isEmpty() ? "printed nothing" : "printed '" + quotation + "'";
    }

    /** The beginning of what was printed, on one line; standard error before standard output. */
    static String quotation(Outcome outcome) {
        if (outcome.command().hasSecretOutput()) {
            return "(not quoted: it may hold a secret)";
        }
        String error = flat(outcome.stderr());
        return error.isEmpty() ? flat(outcome.stdout()) : error;
    }

    private static String flat(Output output) {
        String text = readable(output);
        // Ten times what is shown is enough to look at: a megabyte of blanks need not be searched.
        String start = text.substring(0, Math.min(text.length(), 10 * LONGEST_QUOTATION));
        String line = NOT_PRINTABLE.matcher(start).replaceAll(" ").strip();
        return line.length() > LONGEST_QUOTATION ? line.substring(0, LONGEST_QUOTATION) + "..." : line;
    }
}
