package io.github.kextproof.gate.rule;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** No executed test of a scenario may take longer than that. Where none was executed, nothing was timed: that is not well. */
final class ScenarioTimeRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().time().scenarios().entrySet().stream()
                .map(limit -> ruling(matter, limit.getKey(), limit.getValue()));
    }

    private static Ruling ruling(Matter matter, String scenario, Duration most) {
        List<Case> slowestFirst = matter.cases().in(scenario).stream()
                .filter(Case::executed)
                .sorted(Comparator.comparing((Case each) -> each.result().took())
                        .reversed())
                .toList();
        List<Case> over = slowestFirst.stream()
                .filter(each -> each.result().took().compareTo(most) > 0)
                .toList();
        Draft draft = new Draft("time.scenario", scenario + ": at most " + Spans.exact(most))
                .found(slowestFirst.isEmpty() ? "never executed" : "the longest " + took(slowestFirst.get(0)))
                .because(over, each -> Told.named(each, "took " + took(each)))
                .on(over.isEmpty() ? slowestFirst.stream().limit(1).toList() : List.of());
        if (slowestFirst.isEmpty()) {
            draft.because(matter.cases().in(scenario));
        }
        if (matter.cases().in(scenario).isEmpty()) {
            Scenarios.explain(draft, matter, scenario);
        }
        return draft.met(!slowestFirst.isEmpty() && over.isEmpty());
    }

    private static String took(Case each) {
        return Spans.exact(each.result().took());
    }
}
