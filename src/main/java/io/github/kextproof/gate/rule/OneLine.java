package io.github.kextproof.gate.rule;

import java.util.regex.Pattern;

/** Text of others on one line: their files may hold line breaks, and what a terminal takes for commands. */
final class OneLine {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final int LONGEST_MESSAGE = 160;
    private static final String CUT = "...";

    private OneLine() {}

    static String of(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ");
    }

    /** The first line that says anything. */
    static String first(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> cut(of(line).strip()))
                .orElse("");
    }

    private static String cut(String line) {
        if (line.length() <= LONGEST_MESSAGE) {
            return line;
        }
        int end = LONGEST_MESSAGE - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
