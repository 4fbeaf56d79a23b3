package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Ceiling;
import io.github.kextproof.gate.rule.Comparison.Pair;
import java.util.List;
import java.util.stream.Stream;

/** Only so many tests may be flaky that were not in the baseline, be it that they were not flaky or not there. */
final class NewlyFlakyRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().time().newlyFlaky().stream()
                .map(most -> Compared.ruling(
                        matter,
                        new Draft("time.newly_flaky", Limited.wanted(most)).perhaps(FlakyRule.ADVICE),
                        (draft, comparison) -> judge(matter, draft, comparison, most)));
    }

    private static Ruling judge(Matter matter, Draft draft, Comparison comparison, Ceiling most) {
        List<Case> flaky = Stream.concat(
                        comparison.pairs().stream()
                                .filter(pair -> !pair.before().flaky())
                                .map(Pair::now),
                        comparison.added().stream())
                .filter(Case::flaky)
                .toList();
        Limited limited = Limited.of(flaky, matter);
        draft.found(limited.found("", Compared.extent(comparison)));
        return limited.ruling(draft, most, each -> FlakyRule.told(each, matter.policy()));
    }
}
