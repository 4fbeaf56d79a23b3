package io.github.kextproof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says whether a text may be taken for certain values of the two readings that decide, by walking it character by
 * character: no patterns, no maps, nothing that the parser does.
 *
 * <p>A reading counts only if a line of its own gives that value, and no line that begins with its name gives anything
 * else.
 */
public final class HealthOracle {
    private final List<String> lines;

    private HealthOracle(List<String> lines) {
        this.lines = lines;
    }

    public static HealthOracle of(String text) {
        return new HealthOracle(visibleLines(text));
    }

    /** Whether the text may be read as both true. */
    public boolean allowsFull() {
        return reads("enabled", true) && reads("available", true);
    }

    /** Whether the text may be read as enabled, but not available. */
    public boolean allowsBlocked() {
        return reads("enabled", true) && reads("available", false);
    }

    private boolean reads(String which, boolean wanted) {
        boolean said = false;
        for (String line : lines) {
            int end = wordEnd(line);
            if (isName(line.substring(0, end), which)) {
                if (!gives(line.substring(end), wanted)) {
                    return false;
                }
                said = true;
            }
        }
        return said;
    }

    private static boolean isName(String word, String which) {
        return word.replace("_", "").toLowerCase(Locale.ROOT).equals("realtimeprotection" + which);
    }

    /** Colon, value with or without quotes, perhaps [managed]. */
    private static boolean gives(String rest, boolean wanted) {
        String value = trimmed(rest);
        if (value.isEmpty() || value.charAt(0) != ':') {
            return false;
        }
        value = trimmed(value.substring(1));
        if (value.endsWith("[managed]")) {
            value = trimmed(value.substring(0, value.length() - 9));
        }
        if (value.length() > 1 && value.charAt(0) == '"' && value.charAt(value.length() - 1) == '"') {
            value = value.substring(1, value.length() - 1);
        }
        String word = value.toLowerCase(Locale.ROOT);
        return wanted ? word.equals("true") || word.equals("1") : word.equals("false") || word.equals("0");
    }

    private static int wordEnd(String line) {
        int end = 0;
        while (end < line.length() && isWordCharacter(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The lines as a terminal shows them: without the codes that steer it. */
    private static List<String> visibleLines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int behind = c == '\u001B' ? behindCode(text, i) : i;
            if (behind > i) {
                i = behind - 1;
            } else if (c == '\n' || c == '\r') {
                lines.add(trimmed(line.toString()));
                line.setLength(0);
            } else {
                line.append(c);
            }
        }
        lines.add(trimmed(line.toString()));
        return lines;
    }

    /** The first character after a whole code; where it began, if it is none. */
    private static int behindCode(String text, int escape) {
        int i = escape + 1;
        if (i >= text.length() || text.charAt(i) != '[') {
            return escape;
        }
        i++;
        while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) <= '?') {
            i++;
        }
        return i < text.length() && text.charAt(i) >= '@' && text.charAt(i) <= '~' ? i + 1 : escape;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && invisible(text.charAt(from))) {
            from++;
        }
        while (to > from && invisible(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean invisible(char c) {
        return c <= ' '
                || (c >= 0x7F && c <= 0xA0)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }
}
