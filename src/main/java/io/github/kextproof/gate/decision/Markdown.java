package io.github.kextproof.gate.decision;

import io.github.kextproof.text.Plain;

/** Text as GitHub's Markdown shows it. */
final class Markdown {
    /** Punctuation that is never markup in the middle of a line. */
    private static final String HARMLESS = " ,;.-/()%=+'?";

    private Markdown() {}

    /**
     * One line, in which nothing is markup, a link, or the end of a table's cell. Whatever might be is written as a
     * character reference.
     *
     * @param most how many characters (2 or more) to show
     */
    static String escaped(String text, int most) {
        String line = Plain.oneLine(text, most);
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            int point = line.codePointAt(at);
            if (isText(line, at, point)) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(reference(point));
            }
        }
        return escaped.toString();
    }

    /** The same for the beginning of a line, where even a number or a hyphen may be markup. */
    static String escapedItem(String text, int most) {
        String escaped = escaped(text, most);
        boolean starts = escaped.isEmpty() || escaped.startsWith("&") || Character.isLetter(escaped.codePointAt(0));
        return starts
                ? escaped
                : reference(escaped.codePointAt(0)) + escaped.substring(escaped.offsetByCodePoints(0, 1));
    }

    private static boolean isText(String line, int at, int point) {
        return switch (point) {
            case ':' -> !line.startsWith("//", at + 1);
            case '_' -> isWord(line, at - 1) && isWord(line, at + 1);
            // What begins so is a link even without a scheme.
            case '.' -> !line.regionMatches(true, at - 3, "www", 0, 3);
            default -> point > 0x7f || Character.isLetterOrDigit(point) || HARMLESS.indexOf(point) >= 0;
        };
    }

    private static boolean isWord(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
    }

    private static String reference(int point) {
        return "&#" + point + ";";
    }
}
