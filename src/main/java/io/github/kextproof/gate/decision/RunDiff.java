package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is different between two runs. */
public final class RunDiff {
    private static final int LONGEST_MESSAGE = 200;

    private final Evidence before;
    private final Evidence now;
    private final Pair.Pairing pairing;
    private final List<Pair> otherVerdicts;

    private RunDiff(Evidence before, Evidence now) {
        this.before = before;
        this.now = now;
        this.pairing = Pair.between(before, now);
        this.otherVerdicts = pairing.pairs().stream()
                .filter(pair -> !Verdict.of(pair.before()).equals(Verdict.of(pair.now())))
                .toList();
    }

    public static RunDiff between(Evidence before, Evidence now) {
        return new RunDiff(before, now);
    }

    /** Whether any test is in both. */
    public boolean comparable() {
        return !pairing.pairs().isEmpty();
    }

    /** Whether both have the same tests with the same verdicts, as far as anybody can know: all files could be read. */
    public boolean sameVerdicts() {
        return otherVerdicts.isEmpty()
                && pairing.onlyBefore().isEmpty()
                && pairing.onlyNow().isEmpty()
                && before.defects().isEmpty()
                && now.defects().isEmpty();
    }

    /** Section by section, without a final newline; the last line is a summary. */
    public String text() {
        List<String> flaky = flakiness();
        List<String> facts = FactChanges.between(before, now, pairing.pairs());
        List<String> durations = DurationChanges.of(pairing.pairs());
        List<String> lines = new ArrayList<>();
        lines.add("A  " + shown(before));
        lines.add("B  " + shown(now));
        section(lines, "cannot be read", unreadable().toList());
        section(lines, "verdicts", otherVerdicts.stream().map(RunDiff::verdicts).toList());
        section(
                lines,
                "only in A",
                pairing.onlyBefore().stream().map(RunDiff::alone).toList());
        section(
                lines,
                "only in B",
                pairing.onlyNow().stream().map(RunDiff::alone).toList());
        section(lines, "flaky", flaky);
        section(lines, "facts", facts);
        section(lines, "durations", durations);
        lines.add("");
        lines.add(summary(flaky.size(), facts.size(), durations.size()));
        return String.join("\n", lines);
    }

    private static String shown(Evidence evidence) {
        List<String> directories =
                evidence.directories().stream().map(String::valueOf).toList();
        return Plain.oneLine(String.join(", ", directories)) + ": " + Closing.counts(evidence);
    }

    private static void section(List<String> lines, String heading, List<String> differences) {
        if (!differences.isEmpty()) {
            lines.add("");
            lines.add(heading);
            differences.forEach(difference -> lines.add("  " + difference));
        }
    }

    private Stream<String> unreadable() {
        return Stream.concat(
                before.defects().stream().map(defect -> unreadable("A", defect)),
                now.defects().stream().map(defect -> unreadable("B", defect)));
    }

    private static String unreadable(String run, Defect defect) {
        return run + "  " + Plain.oneLine(defect.file() + ": " + defect.why());
    }

    private static String verdicts(Pair pair) {
        String message = pair.now()
                .latest()
                .message()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> ": " + Plain.oneLine(line, LONGEST_MESSAGE))
                .orElse("");
        return name(pair.now()) + ": " + Verdict.of(pair.before()) + " -> " + Verdict.of(pair.now()) + message;
    }

    private static String alone(Test test) {
        return name(test) + ": " + Verdict.of(test);
    }

    private List<String> flakiness() {
        return pairing.pairs().stream()
                .filter(pair -> pair.before().flaky() != pair.now().flaky())
                .map(pair -> name(pair.now()) + ": " + (pair.now().flaky() ? "newly flaky" : "no longer flaky"))
                .toList();
    }

    private static String name(Test test) {
        return Plain.oneLine(Pair.name(test));
    }

    private String summary(int flaky, int facts, int durations) {
        if (!comparable()) {
            return "NOTHING TO COMPARE: no test is in both";
        }
        List<String> counts = new ArrayList<>();
        addUnlessNone(counts, otherVerdicts.size(), "verdict changed", "verdicts changed");
        addUnlessNone(counts, pairing.onlyBefore().size(), "test only in A", "tests only in A");
        addUnlessNone(counts, pairing.onlyNow().size(), "test only in B", "tests only in B");
        addUnlessNone(counts, (int) unreadable().count(), "file unreadable", "files unreadable");
        String verdicts = counts.isEmpty() ? "the same verdicts" : String.join(", ", counts);
        List<String> others = new ArrayList<>();
        addUnlessNone(others, flaky, "change of flakiness", "changes of flakiness");
        addUnlessNone(others, facts, "other fact", "other facts");
        addUnlessNone(others, durations, "other duration", "other durations");
        int compared = pairing.pairs().size();
        return compared + (compared == 1 ? " test" : " tests") + " compared: " + verdicts
                + (others.isEmpty() ? "" : "; " + String.join(", ", others));
    }

    private static void addUnlessNone(List<String> counts, int count, String one, String several) {
        if (count > 0) {
            counts.add(count + " " + (count == 1 ? one : several));
        }
    }
}
