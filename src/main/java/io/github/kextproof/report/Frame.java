package io.github.kextproof.report;

import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Verdict.Failed;
import io.github.kextproof.journey.Verdict.Passed;
import io.github.kextproof.text.Plain;
import io.github.kextproof.text.TextTable;
import io.github.kextproof.text.Width;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One picture of the live table, fitted to the terminal. */
final class Frame {
    /** How a line stands out. */
    enum Style {
        USUAL,
        HEADING,
        GOOD,
        BAD,
        QUIET,
        REQUEST
    }

    record Line(String text, Style style) {}

    /** From here on the states are spelt out; a narrower terminal shows how many of them were reached, and the last. */
    private static final int WIDE = 180;

    private final TerminalSize size;
    private final Instant began;
    private final Instant now;

    Frame(TerminalSize size, Instant began, Instant now) {
        this.size = size;
        this.began = began;
        this.now = now;
    }

    /** At most one line less than the terminal has, so that nothing scrolls; operators' requests come before rows. */
    List<Line> lines(List<Row> rows) {
        List<Line> requests = requests(rows);
        int room = Math.max(1, size.rows() - 1 - 2 - requests.size());
        List<Row> shown = rows.size() <= room ? rows : mostUrgent(rows, room - 1);
        List<Line> lines = table(rows, shown);
        if (shown.size() < rows.size()) {
            lines.add(line("and " + rest(rows, shown), Style.QUIET));
        }
        lines.addAll(requests);
        return lines.subList(0, Math.min(lines.size(), Math.max(1, size.rows() - 1)));
    }

    private List<Line> table(List<Row> rows, List<Row> shown) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Mac", "scenario", "time", "reached", "now"));
        shown.forEach(row -> cells.add(cells(row)));
        List<String> texts = TextTable.lines(cells);
        List<Line> lines = new ArrayList<>();
        lines.add(line(heading(rows), Style.HEADING));
        lines.add(line(texts.get(0), Style.QUIET));
        for (int row = 0; row < shown.size(); row++) {
            lines.add(line(texts.get(row + 1), style(shown.get(row))));
        }
        return lines;
    }

    private String heading(List<Row> rows) {
        return "kextproof  " + Elapsed.stopwatch(Duration.between(began, now)) + "  " + counts(rows);
    }

    private List<String> cells(Row row) {
        return List.of(row.mac().value(), row.scenario(), time(row.phase()), reached(row.reached()), doing(row));
    }

    private String time(Phase phase) {
        if (phase instanceof Phase.Running running) {
            return Elapsed.stopwatch(Duration.between(running.since(), now));
        }
        return phase instanceof Phase.Over over ? Elapsed.stopwatch(over.took()) : "";
    }

    private String reached(List<State> reached) {
        if (size.columns() >= WIDE) {
            return reached.stream().distinct().map(State::shown).collect(Collectors.joining(" > "));
        }
        int all = State.values().length;
        int done = (int) reached.stream().distinct().count();
        String bar = "[" + "#".repeat(done) + ".".repeat(all - done) + "]";
        return reached.isEmpty()
                ? bar
                : bar + " " + reached.get(reached.size() - 1).shown();
    }

    private static String doing(Row row) {
        String retries = Verdicts.retries(row.retries());
        if (row.phase() instanceof Phase.Running running) {
            return (running.request().isEmpty() ? running.step() : "waits for a person") + retries;
        }
        return row.phase() instanceof Phase.Over over
                ? Plain.oneLine(Verdicts.line(over.verdict())) + retries
                : "waiting";
    }

    private List<Line> requests(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            if (row.phase() instanceof Phase.Running running
                    && !running.request().isEmpty()) {
                lines.add(line(">>> " + row.mac() + ": " + running.request(), Style.REQUEST));
            }
        }
        return lines;
    }

    private Line line(String text, Style style) {
        return new Line(Width.fit(text, Math.max(1, size.columns() - 1)), style);
    }

    private static Style style(Row row) {
        if (row.phase() instanceof Phase.Over over) {
            if (over.verdict() instanceof Passed) {
                return Style.GOOD;
            }
            return over.verdict() instanceof Failed ? Style.BAD : Style.QUIET;
        }
        return row.phase() instanceof Phase.Waiting ? Style.QUIET : Style.USUAL;
    }

    /** Running journeys first, then failed ones, waiting ones, the rest; shown in the order of the whole table. */
    private static List<Row> mostUrgent(List<Row> rows, int room) {
        List<Row> chosen = rows.stream()
                .sorted(Comparator.comparingInt(Frame::urgency))
                .limit(room)
                .toList();
        return rows.stream().filter(chosen::contains).toList();
    }

    private static int urgency(Row row) {
        if (row.phase() instanceof Phase.Over over) {
            return over.verdict() instanceof Failed ? 1 : 3;
        }
        return row.phase() instanceof Phase.Running ? 0 : 2;
    }

    private static String rest(List<Row> rows, List<Row> shown) {
        return (rows.size() - shown.size()) + " more: "
                + counts(rows.stream().filter(row -> !shown.contains(row)).toList());
    }

    private static String counts(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Frame::word, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String word(Row row) {
        if (row.phase() instanceof Phase.Over over) {
            return Verdicts.word(over.verdict());
        }
        return row.phase() instanceof Phase.Running ? "running" : "waiting";
    }
}
