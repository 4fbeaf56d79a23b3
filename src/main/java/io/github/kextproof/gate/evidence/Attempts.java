package io.github.kextproof.gate.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** Two names under one history id are two tests, whatever the id says: one must not hide the other. */
    private record Key(String history, String name) {}

    /** By history id and name, over all directories; a result without a history id stands alone. */
    static List<Test> group(List<Result> results, Gathered gathered) {
        List<Test> tests = new ArrayList<>();
        Map<Key, List<Result>> histories = new HashMap<>();
        for (Result result : results) {
            result.history()
                    .ifPresentOrElse(
                            id -> histories
                                    .computeIfAbsent(new Key(id, result.name()), fresh -> new ArrayList<>(1))
                                    .add(result),
                            () -> tests.add(new Test(result, List.of())));
        }
        histories.values().forEach(attempts -> {
            complain(attempts, gathered);
            attempts.sort(LATEST_FIRST);
            fulfilled(attempts);
            tests.add(new Test(attempts.get(0), attempts.subList(1, attempts.size())));
        });
        noteShared(histories.keySet(), gathered);
        tests.sort(BY_NAME);
        return tests;
    }

    /**
     * Two controllers may have meant to run a test, and one of them did: a result that only announces an attempt counts less
     * than one of an attempt that ended later. What ended before it was announced anew does not stand in for it.
     */
    private static void fulfilled(List<Result> attempts) {
        List<Result> announced = attempts.stream()
                .filter(attempt -> attempt.end() == End.TO_COME)
                .filter(attempt -> attempts.stream().anyMatch(other -> endedAfter(other, attempt)))
                .toList();
        attempts.removeAll(announced);
        attempts.addAll(announced);
    }

    private static boolean endedAfter(Result other, Result announced) {
        return other.end() == End.FINISHED && other.stop().isAfter(announced.start());
    }

    private static void noteShared(Set<Key> keys, Gathered gathered) {
        Map<String, List<String>> names = new TreeMap<>();
        keys.forEach(key -> names.computeIfAbsent(key.history(), fresh -> new ArrayList<>(1))
                .add(key.name()));
        names.values().stream()
                .filter(shared -> shared.size() > 1)
                .map(shared -> "one history id is shared by tests of different names, which are told apart: "
                        + shared.stream().sorted().collect(Collectors.joining(", ")))
                .forEach(gathered::note);
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
