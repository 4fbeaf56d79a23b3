package io.github.kextproof.gate.evidence;

import java.util.regex.Pattern;

/** A status's explanation on one line. */
final class Message {
    private static final int LONGEST = 300;

    /** More than enough to fill one line, however it is coloured. */
    private static final int LOOKED_AT = 4_000;

    /** Colours for terminals, which Jest's messages are full of. */
    private static final Pattern COLOURS = Pattern.compile("\\x1B\\[[0-9;]*[A-Za-z]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Message() {}

    /** The beginning, without colours, line ends and control characters. */
    static String shortened(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String line = BLANKS.matcher(COLOURS.matcher(start).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "...";
    }
}
