package io.github.kextproof.gate.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the attempts at each test together. */
final class Attempts {
    private static final Comparator<Result> LATEST_FIRST = Comparator.comparing(Result::start)
            .thenComparing(Result::stop)
            .thenComparing(Result::uuid)
            .reversed();

    private static final Comparator<Test> BY_NAME = Comparator.comparing(
                    (Test test) -> test.latest().name())
            .thenComparing(test -> test.latest().file());

    private Attempts() {}

    /** By history id, over all directories; a result without one stands alone. */
    static List<Test> group(List<Result> results, Gathered gathered) {
        List<Test> tests = new ArrayList<>();
        Map<String, List<Result>> histories = new HashMap<>();
        for (Result result : results) {
            result.history()
                    .ifPresentOrElse(
                            id -> histories
                                    .computeIfAbsent(id, fresh -> new ArrayList<>(1))
                                    .add(result),
                            () -> tests.add(new Test(result, List.of())));
        }
        histories.values().forEach(attempts -> {
            complain(attempts, gathered);
            attempts.sort(LATEST_FIRST);
            tests.add(new Test(attempts.get(0), attempts.subList(1, attempts.size())));
        });
        tests.sort(BY_NAME);
        return tests;
    }

    /** A result without times is no attempt among others: it might hide the one that counts, or be it. */
    private static void complain(List<Result> attempts, Gathered gathered) {
        if (attempts.size() > 1) {
            attempts.stream()
                    .filter(attempt -> attempt.start().equals(Instant.EPOCH))
                    .forEach(attempt ->
                            gathered.add(new Defect(attempt.file(), EvidenceWords.undated(attempts.size()))));
        }
    }
}
