package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A decision as GitHub's Markdown, for the summary of a CI job. */
public final class DecisionMarkdown {
    private static final int LONGEST_CELL = 300;
    private static final int LONGEST_REASON = 1_000;

    private DecisionMarkdown() {}

    /** Under 1 MiB, which is as much as GitHub shows of a summary (as of 2024); what does not fit is counted. */
    public static String of(Decision decision) {
        List<Row> rows = Row.of(decision.rulings());
        Limited text = new Limited("left out here; the decision record has everything");
        text.add("## " + sign(decision.outcome()) + " " + Markdown.escaped(Closing.of(decision), LONGEST_CELL));
        text.add("");
        text.add(about(decision));
        text.add("");
        text.add("| rule | wanted | found | verdict |");
        text.add("|---|---|---|---|");
        rows.forEach(row -> text.add(line(row)));
        details(text, "What is not met", rows.stream().filter(Row::missed).toList());
        details(
                text,
                "What else to know",
                rows.stream()
                        .filter(row -> !row.missed() && !row.reasons().isEmpty())
                        .toList());
        notes(text, decision.evidence().notes());
        return text.toString();
    }

    /** Whoever only looks at the colour sees the same. */
    private static String sign(Outcome outcome) {
        return outcome == Outcome.GO ? "🟢" : outcome == Outcome.NO_GO ? "🔴" : "⚪";
    }

    private static String about(Decision decision) {
        return "Policy " + cell(decision.policy().file().toString()) + ", "
                + cell(Closing.counts(decision.evidence())) + ", decided "
                + cell(decision.time().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String line(Row row) {
        String verdict = row.missed() ? "**" + row.verdict() + "**" : row.verdict();
        return "| " + cell(row.rule()) + " | " + cell(row.wanted()) + " | " + cell(row.found()) + " | " + verdict
                + " |";
    }

    private static void details(Limited text, String heading, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.add("");
        text.add("### " + heading);
        for (Row row : rows) {
            text.add("");
            text.add("**" + cell(row.rule()) + "**: wanted " + cell(row.wanted()) + "; found " + cell(row.found()));
            text.add("");
            row.reasons().forEach(reason -> text.add("- " + Markdown.escapedItem(reason, LONGEST_REASON)));
        }
    }

    private static void notes(Limited text, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        text.add("");
        text.add("### Notes");
        text.add("");
        notes.forEach(note -> text.add("- " + Markdown.escapedItem(note, LONGEST_REASON)));
    }

    private static String cell(String text) {
        return Markdown.escaped(text, LONGEST_CELL);
    }
}
