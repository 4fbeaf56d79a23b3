package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.policy.Freshness;
import io.github.kextproof.gate.policy.Freshness.One;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All executed tests must be about the same, for example the same product version, besides what the policy tolerates. What it
 * tolerates alone is not enough: then nothing was tested of what is to be released.
 *
 * @param noun what the values are, in one word or two
 */
record OneValueRule(
        String rule, String noun, Function<Freshness, Optional<One>> wish, Function<Dimensions, String> label)
        implements Rule {

    static final OneValueRule PRODUCT_VERSION = new OneValueRule(
            "fresh.product_version", "product version", Freshness::productVersion, Dimensions::product);
    static final OneValueRule HARNESS_COMMIT =
            new OneValueRule("fresh.harness_commit", "harness commit", Freshness::harnessCommit, Dimensions::harness);

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return wish.apply(matter.policy().fresh()).stream().map(one -> ruling(matter, one));
    }

    private Ruling ruling(Matter matter, One one) {
        String name = label.apply(matter.policy().dimensions());
        Said said = Said.in(
                matter.cases().executed(), each -> each.result().labels().all(name));
        List<Said.Part> main = said.parts().stream()
                .filter(part -> !one.besides().contains(part.value()))
                .toList();
        List<Said.Part> besides = said.parts().stream()
                .filter(part -> one.besides().contains(part.value()))
                .toList();
        boolean met = main.size() == 1 && said.clear();
        Draft draft = new Draft(
                        rule, "one" + (one.besides().isEmpty() ? "" : ", besides " + String.join(", ", one.besides())))
                .found(found(main, besides, said));
        if (met) {
            return draft.met(true);
        }
        if (main.size() != 1) {
            said.parts().forEach(part -> draft.because(part.shown()).on(part.cases()));
        }
        said.explain(draft, noun, name);
        return draft.met(false);
    }

    private String found(List<Said.Part> main, List<Said.Part> besides, Said said) {
        return (main.isEmpty()
                        ? "none"
                        : main.size() == 1 ? main.get(0).value() : main.size() + " " + noun + "s: " + values(main))
                + (besides.isEmpty() ? "" : ", besides " + values(besides))
                + said.unclear();
    }

    private static String values(List<Said.Part> parts) {
        return parts.stream().map(Said.Part::value).collect(Collectors.joining(", "));
    }
}
