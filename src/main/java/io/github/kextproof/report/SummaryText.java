package io.github.kextproof.report;

import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.journey.Verdict.Failed;
import io.github.kextproof.journey.Verdict.NotApplicable;
import io.github.kextproof.journey.Verdict.Passed;
import io.github.kextproof.journey.Verdict.Unfinished;
import io.github.kextproof.text.Plain;
import io.github.kextproof.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The closing table of a run, for a person. */
final class SummaryText {
    private static final String NONE = "-";

    private SummaryText() {}

    static String of(List<Ended> journeys) {
        if (journeys.isEmpty()) {
            return "No journey was started: nothing was evaluated.\n";
        }
        List<String> lines = new ArrayList<>(TextTable.lines(table(journeys)));
        failures(journeys, lines);
        notApplicable(journeys, lines);
        unfinished(journeys, lines);
        unclean(journeys, lines);
        lines.add("");
        lines.add(closing(journeys));
        return String.join("\n", lines) + "\n";
    }

    private static List<List<String>> table(List<Ended> journeys) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Mac", "scenario", "verdict", "owner", "approval", "time"));
        for (Ended journey : journeys) {
            Verdict verdict = journey.verdict();
            rows.add(List.of(
                    journey.mac().value(),
                    journey.scenario(),
                    Verdicts.word(verdict) + Verdicts.restarted(verdict) + Verdicts.retries(journey.retries()),
                    verdict instanceof Failed failed ? failed.finding().owner().shown() : NONE,
                    verdict instanceof Passed passed ? Verdicts.approval(passed.approval()) : NONE,
                    Elapsed.words(journey.took())));
        }
        return rows;
    }

    private static void failures(List<Ended> journeys, List<String> lines) {
        for (Ended journey : journeys) {
            if (journey.verdict() instanceof Failed failed) {
                lines.add("");
                lines.add(journey.scenario() + " on " + failed.finding().message());
                journey.step().ifPresent(step -> lines.add("  step       " + step));
                journey.bundle().ifPresent(file -> lines.add("  evidence   " + file));
            }
        }
    }

    private static void notApplicable(List<Ended> journeys, List<String> lines) {
        List<List<String>> reasons = new ArrayList<>();
        for (Ended journey : journeys) {
            if (journey.verdict() instanceof NotApplicable not) {
                reasons.add(List.of("  " + journey.mac(), journey.scenario(), Plain.oneLine(not.reason())));
            }
        }
        if (!reasons.isEmpty()) {
            lines.add("");
            lines.add("Not applicable:");
            lines.addAll(TextTable.lines(reasons));
        }
    }

    private static void unfinished(List<Ended> journeys, List<String> lines) {
        List<List<String>> standings = new ArrayList<>();
        for (Ended journey : journeys) {
            if (journey.verdict() instanceof Unfinished unfinished) {
                standings.add(List.of("  " + journey.mac(), journey.scenario(), unfinished.standing()));
            }
        }
        if (!standings.isEmpty()) {
            lines.add("");
            lines.add("Not finished:");
            lines.addAll(TextTable.lines(standings));
        }
    }

    /** No verdict of the product, and yet the first thing that somebody must do. */
    private static void unclean(List<Ended> journeys, List<String> lines) {
        journeys.forEach(journey -> journey.unclean().ifPresent(how -> {
            lines.add("");
            lines.add("after " + journey.scenario() + ", " + how.message());
        }));
    }

    private static String closing(List<Ended> journeys) {
        List<String> counts = new ArrayList<>();
        count(counts, journeys.stream().filter(journey -> journey.verdict() instanceof Passed), "passed");
        for (Owner owner : Owner.values()) {
            count(
                    counts,
                    journeys.stream()
                            .filter(journey -> journey.verdict() instanceof Failed failed
                                    && failed.finding().owner() == owner),
                    "failed (" + owner.shown() + ")");
        }
        count(
                counts,
                journeys.stream().filter(journey -> journey.verdict() instanceof NotApplicable),
                "not applicable");
        count(counts, journeys.stream().filter(journey -> journey.verdict() instanceof Unfinished), "not finished");
        long macs = journeys.stream().map(Ended::mac).distinct().count();
        return plural(journeys.size(), "journey") + " on " + plural(macs, "Mac") + ": " + String.join(", ", counts);
    }

    private static void count(List<String> counts, Stream<Ended> some, String word) {
        long count = some.count();
        if (count > 0) {
            counts.add(count + " " + word);
        }
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
