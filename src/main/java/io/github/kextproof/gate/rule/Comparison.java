package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tests beside the same tests of an earlier run.
 *
 * @param baseline the earlier run
 * @param pairs tests of both runs, in the order of the later
 * @param added tests that the earlier run has not
 * @param gone tests that passed in the earlier run, and were not executed in the later
 */
record Comparison(Evidence baseline, List<Pair> pairs, List<Case> added, List<Case> gone) {

    /** One test in both runs. */
    record Pair(Case now, Case before) {
        boolean executed() {
            return now.executed() && before.executed();
        }

        boolean passed() {
            return now.passed() && before.passed();
        }
    }

    static Comparison of(Cases now, Evidence baseline, Cases before) {
        Partners partners = Partners.of(now, before);
        List<Pair> pairs = new ArrayList<>();
        List<Case> added = new ArrayList<>();
        for (Case each : now.all()) {
            Optional<Case> partner = partners.of(each);
            partner.ifPresentOrElse(other -> pairs.add(new Pair(each, other)), () -> added.add(each));
        }
        return new Comparison(baseline, pairs, added, gone(before, pairs));
    }

    private static List<Case> gone(Cases before, List<Pair> pairs) {
        Set<String> seenAgain = pairs.stream()
                .filter(pair -> pair.now().executed())
                .map(pair -> pair.before().result().uuid())
                .collect(Collectors.toSet());
        return before.those(
                each -> each.passed() && !seenAgain.contains(each.result().uuid()));
    }

    /** How many tests were executed in both runs: with none, nothing can be compared. */
    long common() {
        return pairs.stream().filter(Pair::executed).count();
    }
}
