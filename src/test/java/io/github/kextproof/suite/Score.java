package io.github.kextproof.suite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many verdicts were right, and which was taken for which. */
final class Score {
    private static final List<String> VERDICTS =
            List.of("product", "lab", "approval", "configuration", "harness", "passed", "not-applicable");

    private final List<Judged> judged;

    Score(List<Judged> judged) {
        this.judged = List.copyOf(judged);
    }

    /** How many entries expect one of these verdicts. */
    long expecting(String... verdicts) {
        return judged.stream()
                .filter(each -> List.of(verdicts).contains(each.entry().verdict()))
                .count();
    }

    /** The score, a line for each verdict that is expected, and the confusion matrix. */
    String shown() {
        String owners = VERDICTS.stream()
                .filter(verdict -> expecting(verdict) > 0)
                .map(verdict ->
                        "  " + line(verdict, each -> each.entry().verdict().equals(verdict)))
                .collect(Collectors.joining("\n"));
        return line("verdicts:", each -> true) + "\n" + owners + "\n\n" + matrix();
    }

    private String line(String label, Predicate<Judged> which) {
        List<Judged> chosen = judged.stream().filter(which).toList();
        return label + " " + chosen.stream().filter(Judged::right).count() + "/" + chosen.size();
    }

    private String matrix() {
        return Stream.concat(
                        Stream.of(row("expected \\ found", VERDICTS)),
                        VERDICTS.stream().map(this::counts))
                .collect(Collectors.joining("\n"));
    }

    private String counts(String expected) {
        Map<String, Long> found = judged.stream()
                .filter(each -> each.entry().verdict().equals(expected))
                .collect(Collectors.groupingBy(each -> each.found().verdict(), TreeMap::new, Collectors.counting()));
        return row(
                expected,
                VERDICTS.stream()
                        .map(verdict ->
                                found.containsKey(verdict) ? found.get(verdict).toString() : ".")
                        .toList());
    }

    private static String row(String label, List<String> cells) {
        return String.format(Locale.ROOT, "  %-16s", label)
                + cells.stream()
                        .map(cell -> String.format(Locale.ROOT, " %14s", cell))
                        .collect(Collectors.joining());
    }
}
