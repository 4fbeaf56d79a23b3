package io.github.kextproof.text;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of text as lines with aligned columns, two spaces apart. */
public final class TextTable {
    private TextTable() {}

    /** One line per row, without spaces at its end; every row has as many cells as the first. */
    public static List<String> lines(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.isEmpty() ? 0 : rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Width.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(row.get(column)).append(" ".repeat(widths[column] - Width.of(row.get(column)) + 2));
        }
        return line.toString().stripTrailing();
    }
}
