package io.github.kextproof.defender;

import java.util.regex.Pattern;

/** What Defender printed, made fit to read: without what steers a terminal, or short and on one line for a message. */
final class Printed {
    private static final int LONGEST_QUOTATION = 300;
    /** A code that is not finished stays: it is no code. */
    private static final Pattern TERMINAL_CODES = Pattern.compile("\u001B\\[[0-?]*+[ -/]*+[@-~]");

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\s]++");

    private Printed() {}

    /** The text without the codes that colour it. */
    static String readable(String text) {
        return text.indexOf('\u001B') < 0 ? text : TERMINAL_CODES.matcher(text).replaceAll("");
    }

    /** The text without what cannot be seen at either end: blanks of all kinds, control characters, a byte order mark. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The beginning of a text, on one line. */
    static String quoted(String text) {
        String flat = stripped(text);
        boolean cut = flat.length() > LONGEST_QUOTATION;
        String start = cut ? flat.substring(0, LONGEST_QUOTATION) : flat;
        return NOT_PRINTABLE.matcher(start).replaceAll(" ") + (cut ? "..." : "");
    }

    private static boolean isInvisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
