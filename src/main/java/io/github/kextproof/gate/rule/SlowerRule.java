package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.rule.Comparison.Pair;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** No test that passed in both runs may take that much longer. */
final class SlowerRule implements Rule {
    /** Below, the machine's other work decides, not the test: twice 3 ms is no news. A guess. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(1);

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().time().slower().stream()
                .mapToObj(percent -> Compared.ruling(
                        matter,
                        new Draft("time.slower", "none by more than " + percent + "% and 1 s"),
                        (draft, comparison) -> judge(draft, comparison, percent)));
    }

    private static Ruling judge(Draft draft, Comparison comparison, int percent) {
        List<Pair> both = comparison.pairs().stream().filter(Pair::passed).toList();
        List<Pair> slower =
                both.stream().filter(pair -> isSlower(pair, percent)).toList();
        for (Pair pair : slower) {
            draft.because(told(pair)).on(pair.now().result().file());
        }
        return draft.found(
                        both.isEmpty()
                                ? "no test passed in both runs"
                                : slower.size() + " of " + both.size() + " that passed in both runs")
                .met(!both.isEmpty() && slower.isEmpty());
    }

    private static boolean isSlower(Pair pair, int percent) {
        Duration limit =
                pair.before().result().took().multipliedBy(100L + percent).dividedBy(100);
        return pair.now().result().took().compareTo(limit) > 0 && longer(pair).compareTo(NOTICEABLE) > 0;
    }

    private static Duration longer(Pair pair) {
        return pair.now().result().took().minus(pair.before().result().took());
    }

    private static String told(Pair pair) {
        return Told.named(
                pair.now(),
                "took " + Spans.exact(pair.now().result().took()) + ", "
                        + Spans.exact(pair.before().result().took()) + " in the baseline");
    }
}
