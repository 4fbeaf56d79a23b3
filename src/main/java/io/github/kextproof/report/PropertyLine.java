package io.github.kextproof.report;

import java.util.Locale;

/** One line of a Java properties file, as {@code java.util.Properties} reads it. */
final class PropertyLine {
    private PropertyLine() {}

    static String of(String key, String value) {
        return escaped(key, " :=") + " = " + escaped(value, "");
    }

    /** Everything but printable ASCII as a Unicode escape, since Properties reads bytes as Latin-1. */
    private static String escaped(String text, String alsoEscaped) {
        StringBuilder line = new StringBuilder();
        for (char character : text.strip().toCharArray()) {
            if (character < 0x20 || character > 0x7e) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else if (character == '\\' || alsoEscaped.indexOf(character) >= 0) {
                line.append('\\').append(character);
            } else {
                line.append(character);
            }
        }
        return line.toString();
    }
}
