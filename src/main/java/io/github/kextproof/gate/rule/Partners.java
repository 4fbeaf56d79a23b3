package io.github.kextproof.gate.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a test's like in an earlier run: by history id, else by name where only one test of either run has it.
 *
 * @param byHistory the earlier run's tests
 * @param byName the earlier run's tests, and without the names that several of them have
 * @param ambiguous names that several tests of the later run have
 */
record Partners(Map<String, Case> byHistory, Map<String, Case> byName, Set<String> ambiguous) {

    static Partners of(Cases now, Cases before) {
        Map<String, Case> byHistory = new HashMap<>();
        for (Case each : before.all()) {
            each.result().history().ifPresent(history -> byHistory.putIfAbsent(history, each));
        }
        Map<String, Case> byName = new HashMap<>();
        for (Case each : before.all()) {
            byName.put(each.name(), each);
        }
        byName.keySet().removeAll(repeated(before.all()));
        return new Partners(byHistory, byName, repeated(now.all()));
    }

    private static Set<String> repeated(List<Case> cases) {
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Case each : cases) {
            if (!once.add(each.name())) {
                again.add(each.name());
            }
        }
        return again;
    }

    Optional<Case> of(Case now) {
        Optional<Case> same = now.result().history().map(byHistory::get);
        if (same.isPresent() || ambiguous.contains(now.name())) {
            return same;
        }
        return Optional.ofNullable(byName.get(now.name()));
    }
}
