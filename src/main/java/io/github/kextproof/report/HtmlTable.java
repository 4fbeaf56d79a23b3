package io.github.kextproof.report;

import io.github.kextproof.journey.Evidence;
import io.github.kextproof.text.Plain;
import java.util.List;
import java.util.stream.Collectors;

/** A table as a small page of its own: nothing is loaded from anywhere, everything in it is escaped. */
final class HtmlTable {
    private static final String STYLE = """
            body { font: 14px/1.4 -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; margin: 12px; color: #222 }
            table { border-collapse: collapse }
            caption { text-align: left; font-weight: 600; padding-bottom: 6px }
            th, td { border: 1px solid #d5d8dc; padding: 3px 9px; text-align: left; vertical-align: top; white-space: pre-wrap }
            th { background: #f2f4f6 }
            tr.changed td { background: #fff6d6 }
            """;

    private HtmlTable() {}

    /** Rows whose cells under {@code before} and {@code after} differ stand out, where the table has both columns. */
    static String page(Evidence.Table table) {
        int before = table.header().indexOf("before");
        int after = table.header().indexOf("after");
        String rows = table.rows().stream()
                .map(row ->
                        row(row, before >= 0 && after >= 0 && !row.get(before).equals(row.get(after))))
                .collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(table.title())
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<table>\n<caption>"
                + escaped(table.title()) + "</caption>\n<tr>" + cells("th", table.header()) + "</tr>\n" + rows
                + "</table>\n</body>\n</html>\n";
    }

    private static String row(List<String> cells, boolean changed) {
        return "<tr" + (changed ? " class=\"changed\"" : "") + ">" + cells("td", cells) + "</tr>\n";
    }

    private static String cells(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return Plain.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
