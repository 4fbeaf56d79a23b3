package io.github.kextproof.fuzz;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result of a run, in columns. */
final class Table {
    private Table() {}

    static String of(Map<Parser, Tally> tallies) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-18s %12s %12s %12s %6s %12s %12s  %s%n",
                "parser",
                "inputs",
                "values",
                "refusals",
                "wrong",
                "slowest us",
                "inputs/s",
                "refusals by exception"));
        Tally all = new Tally();
        tallies.forEach((parser, tally) -> {
            table.append(row(parser.name(), tally));
            all.add(tally);
        });
        return table.append(row("all", all))
                .append('\n')
                .append(values(tallies))
                .toString();
    }

    private static String row(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-18s %,12d %,12d %,12d %6d %,12d %,12d  %s%n",
                name,
                tally.inputs(),
                sum(tally.values()),
                sum(tally.refusals()),
                tally.wrong(),
                tally.slowestMicros(),
                tally.inputsPerSecond(),
                counts(tally.refusals()));
    }

    private static String values(Map<Parser, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%-18s %s (slowest: number %d)%n",
                        each.getKey().name(),
                        counts(each.getValue().values()),
                        each.getValue().slowestNumber()))
                .collect(Collectors.joining("", "values by kind\n", ""));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %,d", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
