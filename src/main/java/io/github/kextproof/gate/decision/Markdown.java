package io.github.kextproof.gate.decision;

import io.github.kextproof.text.Plain;

/** Text as GitHub's Markdown shows it. */
final class Markdown {
    /** Punctuation that starts nothing in the middle of a line. */
    private static final String HARMLESS = " ,;.-/()%=+'?";

    private Markdown() {}

    /**
     * One line, in which nothing is markup, a link, a mention, or the end of a table's cell: for cells, and for the text
     * of headings and list items. Whatever might be is written as a character reference.
     *
     * @param most how many characters (2 or more) to show
     */
    static String escaped(String text, int most) {
        StringBuilder escaped = new StringBuilder();
        Plain.oneLine(text, most).codePoints().forEach(point -> append(escaped, point));
        // Only full names of hosts that begin so are links without a scheme.
        return escaped.toString().replaceAll("(?i)\\bwww\\.", "www&#46;");
    }

    /** At the beginning of a line, even a number or a hyphen may be markup. */
    private static void append(StringBuilder escaped, int point) {
        boolean plain = Character.isLetter(point)
                || point > 0x7f
                || (!escaped.isEmpty() && (Character.isDigit(point) || HARMLESS.indexOf(point) >= 0));
        if (plain) {
            escaped.appendCodePoint(point);
        } else {
            escaped.append("&#").append(point).append(';');
        }
    }
}
