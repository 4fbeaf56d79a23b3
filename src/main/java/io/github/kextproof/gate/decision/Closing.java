package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Status;
import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Ruling;
import io.github.kextproof.gate.rule.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a decision comes to, in one line each. */
final class Closing {
    /** How many names of rules one line bears. */
    private static final int NAMES = 6;

    private Closing() {}

    /** The outcome and, unless it is GO, why: the last line wherever a decision is told. */
    static String of(Decision decision) {
        String outcome = decision.outcome().shown();
        return switch (decision.outcome()) {
            case GO -> outcome;
            case NO_GO -> outcome + ": " + missed(decision.rulings());
            case NOTHING_EVALUATED -> outcome + ": " + nothing(decision.evidence());
        };
    }

    /** How many tests there are, and what became of them. */
    static String counts(Evidence evidence) {
        long tests = evidence.tests().size();
        List<String> counts = new ArrayList<>();
        counts.add(tests == 1 ? "1 test" : tests + " tests");
        counts.add(count(evidence, test -> finished(test) && status(test).executed()) + " executed");
        addUnlessNone(counts, count(evidence, test -> finished(test) && status(test) == Status.SKIPPED), "skipped");
        addUnlessNone(counts, count(evidence, test -> finished(test) && status(test) == Status.UNKNOWN), "unknown");
        addUnlessNone(counts, count(evidence, test -> !finished(test)), "unfinished");
        addUnlessNone(counts, count(evidence, Test::flaky), "flaky");
        return String.join(", ", counts);
    }

    /** Those that nobody may overlook, and how many there were to meet. */
    private static String missed(List<Ruling> rulings) {
        Map<String, Long> missed = rulings.stream()
                .filter(Ruling::missed)
                .collect(Collectors.groupingBy(Ruling::rule, LinkedHashMap::new, Collectors.counting()));
        long all = missed.values().stream().mapToLong(Long::longValue).sum();
        List<String> names = missed.entrySet().stream()
                .limit(NAMES)
                .map(rule -> rule.getValue() == 1 ? rule.getKey() : rule.getValue() + " x " + rule.getKey())
                .collect(Collectors.toCollection(ArrayList::new));
        if (missed.size() > NAMES) {
            names.add("...");
        }
        long judged = rulings.stream()
                .filter(ruling -> ruling.standing() != Standing.NOT_COMPARED)
                .count();
        return all + " of " + judged + (judged == 1 ? " rule" : " rules") + (all == 1 ? " is" : " are") + " not met"
                + (all == 0 ? "" : " (" + String.join(", ", names) + ")");
    }

    private static String nothing(Evidence evidence) {
        return evidence.tests().isEmpty() ? "there are no results" : "no test was executed (" + counts(evidence) + ")";
    }

    private static void addUnlessNone(List<String> counts, long count, String what) {
        if (count > 0) {
            counts.add(count + " " + what);
        }
    }

    private static long count(Evidence evidence, Predicate<Test> which) {
        return evidence.tests().stream().filter(which).count();
    }

    private static boolean finished(Test test) {
        return test.latest().finished();
    }

    private static Status status(Test test) {
        return test.latest().status();
    }
}
