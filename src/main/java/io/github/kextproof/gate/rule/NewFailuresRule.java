package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Ceiling;
import io.github.kextproof.gate.rule.Comparison.Pair;
import java.util.List;
import java.util.stream.Stream;

/** Only so many tests may have gone wrong that passed in the baseline. */
final class NewFailuresRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().time().newFailures().stream()
                .map(most -> Compared.ruling(
                        matter,
                        new Draft("time.new_failures", Limited.wanted(most)),
                        (draft, comparison) -> judge(matter, draft, comparison, most)));
    }

    private static Ruling judge(Matter matter, Draft draft, Comparison comparison, Ceiling most) {
        List<Case> failures = comparison.pairs().stream()
                .filter(pair -> pair.now().wrong() && pair.before().passed())
                .map(Pair::now)
                .toList();
        Limited limited = Limited.of(failures, matter);
        draft.found(limited.found("", Compared.extent(comparison)));
        return limited.ruling(Compared.gone(draft, comparison), most, Told::of);
    }
}
