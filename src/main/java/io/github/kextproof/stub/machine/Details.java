package io.github.kextproof.stub.machine;

import java.util.List;

/**
 * The sheet behind the Details button: a row for each developer whose software waits. That nothing is ticked at first is a
 * guess, to be confirmed on a lab Mac.
 */
public record Details(List<Row> rows) {
    /** A developer, and whether their software is to be allowed. */
    public record Row(String developer, boolean ticked) {}

    public Details {
        rows = List.copyOf(rows);
    }

    static Details of(List<String> developers) {
        return new Details(
                developers.stream().map(developer -> new Row(developer, false)).toList());
    }

    Details toggled(String developer) {
        return new Details(rows.stream()
                .map(row -> row.developer().equals(developer) ? new Row(developer, !row.ticked()) : row)
                .toList());
    }

    List<String> ticked() {
        return rows.stream().filter(Row::ticked).map(Row::developer).toList();
    }
}
