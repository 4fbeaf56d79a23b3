package io.github.kextproof.gate.decision;

import io.github.kextproof.text.Width;
import java.util.ArrayList;
import java.util.List;

/** Breaks a line of text into several. */
final class Wrap {
    private Wrap() {}

    /** Lines of at most so many columns (2 or more), broken between words, and within those that are longer. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && Width.of(line.toString()) + 1 + Width.of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            while (Width.of(rest) > columns) {
                String part = beginning(rest, columns);
                lines.add(part);
                rest = rest.substring(part.length());
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String beginning(String word, int columns) {
        int end = 0;
        int left = columns;
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            left -= Width.of(word.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return word.substring(0, end);
    }
}
