package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** A decision as a page of its own: no scripts, nothing loaded from anywhere, everything in it escaped. */
public final class DecisionPage {
    /** How many reasons of a rule, or notes, the page shows; the record has all of them. */
    private static final int MOST = 1_000;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            """;

    private static final String STYLE = """
            <style>
            :root { color-scheme: light dark; --text: #1c2126; --page: #fff; --line: #d5d8dc; --head: #f2f4f6; --bad: #a4161a;
              --badrow: #fdeeee; --good: #1a6b35; --quiet: #57606a }
            @media (prefers-color-scheme: dark) { :root { --text: #e3e6ea; --page: #16191d; --line: #3a4149; --head: #22272e;
              --bad: #ff8f8a; --badrow: #33191b; --good: #6fd394; --quiet: #9aa4af } }
            body { font: 15px/1.5 -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; margin: 2rem auto;
              max-width: 72rem; padding: 0 1rem; color: var(--text); background: var(--page) }
            h1 { font-size: 1.5rem } h1.good { color: var(--good) } h1.bad { color: var(--bad) }
            p, dd { overflow-wrap: anywhere } p { color: var(--quiet) } a { color: inherit }
            table { border-collapse: collapse; width: 100% }
            th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top;
              overflow-wrap: anywhere }
            th { background: var(--head) } tr.bad td { background: var(--badrow) }
            tr.bad td.verdict { color: var(--bad); font-weight: 600 } td.rule, td.verdict { white-space: nowrap }
            td ul { margin: 0; padding-left: 1.2rem }
            </style>
            """;

    private DecisionPage() {}

    /**
     * The whole page.
     *
     * @param report where the link to the run's report leads
     */
    public static String of(Decision decision, String report) {
        List<String> notes = decision.evidence().notes();
        return HEAD + "<title>" + decision.outcome().shown() + "</title>\n" + STYLE + "</head>\n<body>\n"
                + "<h1 class=\"" + (decision.outcome() == Outcome.GO ? "good" : "bad") + "\">"
                + Html.escaped(Closing.of(decision)) + "</h1>\n"
                + about(decision, report)
                + "<table>\n<tr><th>rule</th><th>wanted</th><th>found</th><th>verdict</th></tr>\n"
                + Row.of(decision.rulings()).stream().map(DecisionPage::rows).collect(Collectors.joining())
                + "</table>\n"
                + (notes.isEmpty() ? "" : "<h2>Notes</h2>\n" + list(notes) + "\n")
                + "</body>\n</html>\n";
    }

    private static String about(Decision decision, String report) {
        return "<p>Policy " + Html.escaped(decision.policy().file().toString()) + " (SHA-256 "
                + Html.escaped(decision.policy().sha256()) + "); "
                + Html.escaped(Closing.counts(decision.evidence())) + "; decided "
                + decision.time().truncatedTo(ChronoUnit.SECONDS)
                + ". <a href=\"" + Html.escaped(report) + "\">The run's report</a></p>\n";
    }

    private static String rows(Row row) {
        String kind = row.missed() ? " class=\"bad\"" : "";
        String cells = "<tr" + kind + "><td class=\"rule\">" + Html.escaped(row.rule()) + "</td><td>"
                + Html.escaped(row.wanted())
                + "</td><td>" + Html.escaped(row.found()) + "</td><td class=\"verdict\">" + row.verdict()
                + "</td></tr>\n";
        return row.reasons().isEmpty()
                ? cells
                : cells + "<tr" + kind + "><td></td><td colspan=\"3\">" + list(row.reasons()) + "</td></tr>\n";
    }

    private static String list(List<String> items) {
        String shown = items.stream()
                .limit(MOST)
                .map(item -> "<li>" + Html.escaped(item) + "</li>")
                .collect(Collectors.joining());
        return "<ul>" + shown + (items.size() > MOST ? "<li>and " + (items.size() - MOST) + " more</li>" : "")
                + "</ul>";
    }
}
