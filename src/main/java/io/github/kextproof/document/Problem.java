package io.github.kextproof.document;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One thing that is wrong with a document, and what to do about it.
 *
 * @param file the document, as it was named
 * @param line the first is 1; 0 if the problem is the file as a whole
 * @param column the first is 1; 0 if the problem is the file as a whole
 * @param what one sentence without a full stop
 * @param fix what is allowed, was expected or helps: one or more lines, each a label and its text
 */
public record Problem(Path file, int line, int column, String what, String fix) {
    static final Comparator<Problem> IN_FILE_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** Where, what and the fix, over several lines, without a final newline. */
    public String message() {
        String place = line == 0 ? file.toString() : file + ":" + line + ":" + column;
        return place + ": " + what + "\n" + fix.indent(2).stripTrailing();
    }
}
