package io.github.kextproof.gate.rule;

import java.util.List;
import java.util.stream.Stream;

/** So many tests must have been executed. */
final class MinimumExecutedRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().minimumExecuted().stream().mapToObj(least -> ruling(matter.cases(), least));
    }

    private static Ruling ruling(Cases cases, int least) {
        List<Case> executed = cases.executed();
        List<Case> others = cases.those(each -> !each.executed());
        boolean met = executed.size() >= least;
        Draft draft = new Draft("minimum_executed", "at least " + least)
                .found(executed.size() + " executed" + (others.isEmpty() ? "" : ", " + others.size() + " not"))
                .on(executed);
        return met ? draft.met(true) : draft.because(others).met(false);
    }
}
