package io.github.kextproof.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text from a Mac, made safe and readable for people: nothing in it can move a cursor, colour a terminal or hide. */
public final class Plain {
    /** ECMA-48 control sequences (colours, cursor) and operating system commands (titles). */
    private static final Pattern ESCAPES = Pattern.compile(
            "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|\u001b[ -/]*[0-~]");

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");

    private Plain() {}

    /** Several lines: escape sequences dropped, line ends unified, other invisible characters spelt out. */
    public static String text(String raw) {
        return isPlain(raw) ? raw : spelt(raw);
    }

    /** As almost everything is. */
    private static boolean isPlain(String raw) {
        for (int index = 0; index < raw.length(); index++) {
            char character = raw.charAt(index);
            if (character < 0x20 ? character != '\n' && character != '\t' : hidden(character)) {
                return false;
            }
        }
        return true;
    }

    private static String spelt(String raw) {
        String lines = LINE_ENDS.matcher(ESCAPES.matcher(raw).replaceAll("")).replaceAll("\n");
        StringBuilder shown = new StringBuilder(lines.length());
        lines.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    /** One line, its line ends as spaces. */
    public static String oneLine(String raw) {
        String lines = text(raw).strip();
        return lines.indexOf('\n') < 0 ? lines : lines.replaceAll("\\s*\n\\s*", " ");
    }

    /** One line of at most so many characters (2 or more), the last one an ellipsis if any had to go. */
    public static String oneLine(String raw, int most) {
        String line = oneLine(raw);
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }

    private static void append(StringBuilder shown, int point) {
        if (point == '\n' || point == '\t') {
            shown.appendCodePoint(point);
        } else if (point < 0x20) {
            shown.appendCodePoint(0x2400 + point);
        } else if (hidden(point)) {
            shown.append("<U+")
                    .append(String.format(Locale.ROOT, "%04X", point))
                    .append('>');
        } else {
            shown.appendCodePoint(point);
        }
    }

    /** Delete, the C1 controls, and the marks that turn the direction of reading. */
    private static boolean hidden(int point) {
        return (point >= 0x7f && point < 0xa0)
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
