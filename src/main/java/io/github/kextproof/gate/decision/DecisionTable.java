package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.text.Plain;
import io.github.kextproof.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision for the terminal: each rule, what stands in its way, and the outcome as the last line. */
public final class DecisionTable {
    private static final int COLUMNS = 100;
    /** Before every row; what is not met has a mark there. */
    private static final int MARGIN = 2;

    private static final int GAP = 2;
    private static final int LONGEST_RULE = 26;
    /** How many reasons of a rule, or notes, the table shows; rules have fewer, unless something is odd. */
    private static final int MOST = 40;

    private final int rule;
    private final int wanted;
    private final int found;

    private DecisionTable(List<Row> rows) {
        this.rule = Math.min(LONGEST_RULE, widest("rule", rows, Row::rule));
        int rest = COLUMNS - MARGIN - rule - widest("verdict", rows, Row::verdict) - 3 * GAP;
        int wantedNeeds = widest("wanted", rows, Row::wanted);
        int foundNeeds = widest("found", rows, Row::found);
        this.wanted = Math.min(wantedNeeds, Math.max(rest / 2, rest - foundNeeds));
        this.found = Math.min(foundNeeds, rest - wanted);
    }

    /** Lines of at most 100 columns, without a final newline; only the last may be longer. */
    public static String of(Decision decision) {
        List<Row> rows = Row.of(decision.rulings());
        DecisionTable table = new DecisionTable(rows);
        List<String> lines = new ArrayList<>(about(decision));
        lines.add("");
        lines.add(table.line("  ", "rule", "wanted", "found", "verdict"));
        rows.forEach(row -> lines.addAll(table.lines(row)));
        lines.add("");
        lines.addAll(notes(decision.evidence().notes()));
        lines.add(Closing.of(decision));
        return String.join("\n", lines);
    }

    private static List<String> about(Decision decision) {
        String directories =
                decision.evidence().directories().stream().map(String::valueOf).collect(Collectors.joining(", "));
        List<String> about = new ArrayList<>(
                hanging("policy   ", Plain.oneLine(decision.policy().file().toString())));
        about.addAll(hanging("results  ", Plain.oneLine(directories) + ": " + Closing.counts(decision.evidence())));
        return about;
    }

    private static List<String> notes(List<String> notes) {
        List<String> lines = new ArrayList<>();
        notes.stream().limit(MOST).forEach(note -> lines.addAll(hanging("note     ", Plain.oneLine(note))));
        if (notes.size() > MOST) {
            lines.add("note     and " + (notes.size() - MOST) + " more");
        }
        if (!notes.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static int widest(String header, List<Row> rows, Function<Row, String> cell) {
        return Stream.concat(Stream.of(header), rows.stream().map(cell))
                .mapToInt(Width::of)
                .max()
                .orElse(0);
    }

    /** The text with something before its first line, and spaces before the others. */
    private static List<String> hanging(String before, String text) {
        List<String> lines = Wrap.lines(text, COLUMNS - before.length());
        List<String> hanging = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            hanging.add((i == 0 ? before : " ".repeat(before.length())) + lines.get(i));
        }
        return hanging;
    }

    private List<String> lines(Row row) {
        List<String> rules = Wrap.lines(row.rule(), rule);
        List<String> wants = Wrap.lines(row.wanted(), wanted);
        List<String> finds = Wrap.lines(row.found(), found);
        int height = Math.max(rules.size(), Math.max(wants.size(), finds.size()));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            boolean first = i == 0;
            String margin = first && row.missed() ? "> " : "  ";
            lines.add(line(margin, at(rules, i), at(wants, i), at(finds, i), first ? row.verdict() : ""));
        }
        row.reasons().stream().limit(MOST).forEach(reason -> lines.addAll(hanging("      ", reason)));
        if (row.reasons().size() > MOST) {
            lines.add("      and " + (row.reasons().size() - MOST) + " more");
        }
        return lines;
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private String line(String margin, String ruleCell, String wantedCell, String foundCell, String verdict) {
        String line = margin + padded(ruleCell, rule) + padded(wantedCell, wanted) + padded(foundCell, found) + verdict;
        return line.stripTrailing();
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(columns - Width.of(text) + GAP);
    }
}
