package io.github.kextproof.bench;

import java.util.ArrayList;
import java.util.List;

/** All that a run of the benchmark found, as Markdown; each part is printed as soon as it is known. */
final class Findings {
    private final StringBuilder text = new StringBuilder();
    private final List<Goal> goals = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Plot.Panel> panels = new ArrayList<>();

    void title(String title) {
        add("\n## " + title + "\n\n");
    }

    void say(String sentence) {
        if (!sentence.isEmpty()) {
            add(sentence + "\n\n");
        }
    }

    void table(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        row(table, head);
        row(
                table,
                head.stream()
                        .map(name -> name.equals(head.get(0)) ? "---" : "---:")
                        .toList());
        rows.forEach(cells -> row(table, cells));
        add(table.append('\n').toString());
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void goals(List<Goal> more) {
        if (more.isEmpty()) {
            return;
        }
        goals.addAll(more);
        table(
                List.of("ratio or figure", "measured", "goal", ""),
                more.stream()
                        .map(goal -> List.of(goal.what(), Figures.ratio(goal.value()), goal.bound(), goal.verdict()))
                        .toList());
    }

    /** Somebody gave wrong answers, or none: that is no figure. */
    void broken(String who, String why, boolean own) {
        String line = who + ": " + why.replace('\n', ' ').replace('|', '/');
        add("**BROKEN" + (own ? "" : " PEER") + "** " + line + "\n\n");
        if (own) {
            faults.add(line);
        }
    }

    void plot(Plot.Panel panel) {
        panels.add(panel);
    }

    private void add(String markdown) {
        text.append(markdown);
        System.out.print(markdown);
        System.out.flush();
    }

    String markdown() {
        return text.toString();
    }

    List<Plot.Panel> panels() {
        return panels;
    }

    /** What the harness itself did not do. */
    List<String> faults() {
        return faults;
    }
}
