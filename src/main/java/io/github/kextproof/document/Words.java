package io.github.kextproof.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong and how to mend it. Every message is worded in one of the classes named for words, here and in the packages
 * that read documents.
 *
 * @param what as in {@link Problem#what}
 * @param fix as in {@link Problem#fix}
 */
public record Words(String what, String fix) {
    private static final int LONGEST_QUOTE = 60;

    public static Words of(String what, String... fix) {
        return new Words(what, lines(fix));
    }

    public static String perhaps(String advice) {
        return line("perhaps", advice);
    }

    /** A label and its text; empty if the text is. */
    public static String line(String label, String text) {
        return text.isEmpty() ? "" : label + " ".repeat(11 - label.length()) + text;
    }

    /** The lines that are not empty. */
    public static String lines(String... lines) {
        return Arrays.stream(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    public static String meant(Optional<String> nearest) {
        return nearest.map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    /** In quotes, on one line, and not too long. */
    public static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return "'" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "..." : line) + "'";
    }
}
