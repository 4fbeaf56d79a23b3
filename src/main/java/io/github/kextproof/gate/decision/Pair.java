package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Test;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The same test in two runs. */
record Pair(Test before, Test now) {
    private static final Comparator<Test> BY_NAME = Comparator.comparing(Pair::name)
            .thenComparing(test -> test.latest().start())
            .thenComparing(test -> test.latest().file());

    /** Two runs' tests, paired as far as they can be; all in the order of their names. */
    record Pairing(List<Pair> pairs, List<Test> onlyBefore, List<Test> onlyNow) {}

    /** By history id, and those without a like of theirs by name: of several with one name, in the order they started. */
    static Pairing between(Evidence before, Evidence now) {
        List<Test> then = new ArrayList<>(before.tests());
        List<Test> left = new ArrayList<>(now.tests());
        then.sort(BY_NAME);
        left.sort(BY_NAME);
        List<Pair> pairs = take(then, left, test -> test.latest().history());
        pairs.addAll(take(then, left, test -> Optional.of(name(test))));
        pairs.sort(Comparator.comparing(Pair::now, BY_NAME));
        return new Pairing(pairs, then, left);
    }

    private static List<Pair> take(List<Test> then, List<Test> now, Function<Test, Optional<String>> key) {
        Map<Optional<String>, Deque<Test>> found = new LinkedHashMap<>();
        now.stream()
                .filter(test -> key.apply(test).isPresent())
                .forEach(test -> found.computeIfAbsent(key.apply(test), any -> new ArrayDeque<>())
                        .add(test));
        List<Pair> pairs = new ArrayList<>();
        List<Test> alone = new ArrayList<>();
        for (Test test : then) {
            Deque<Test> candidates = found.getOrDefault(key.apply(test), new ArrayDeque<>());
            if (candidates.isEmpty()) {
                alone.add(test);
            } else {
                pairs.add(new Pair(test, candidates.remove()));
            }
        }
        then.clear();
        then.addAll(alone);
        now.removeIf(test -> key.apply(test).isPresent());
        found.values().forEach(now::addAll);
        now.sort(BY_NAME);
        return pairs;
    }

    static String name(Test test) {
        return test.latest().name();
    }
}
