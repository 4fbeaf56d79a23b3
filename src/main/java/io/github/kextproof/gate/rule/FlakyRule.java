package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Ceiling;
import io.github.kextproof.gate.policy.Policy;
import java.util.stream.Stream;

/** Only so many tests may have passed at a second attempt. */
final class FlakyRule implements Rule {
    static final String ADVICE = "find out why these passed only later, or waive them with an owner and a date";

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return Stream.of(ruling(matter, matter.policy().allow().flaky()));
    }

    private static Ruling ruling(Matter matter, Ceiling most) {
        Limited flaky = Limited.of(matter.cases().those(Case::flaky), matter);
        return flaky.ruling(
                new Draft("allow.flaky", Limited.wanted(most))
                        .found(flaky.found(" of " + flaky.executed() + " executed", ""))
                        .perhaps(ADVICE),
                most,
                each -> told(each, matter.policy()));
    }

    /** The attempt that counts passed: what matters is the last one that did not. */
    static String told(Case flaky, Policy policy) {
        String before = Told.before(flaky, policy.dimensions().owner())
                .map(earlier -> earlier + ", passed now")
                .orElse("its result marks it so");
        String waived =
                flaky.waiver().map(waiver -> ", " + Told.excused(waiver)).orElse("");
        return Told.named(flaky, "flaky" + waived + ": " + before);
    }
}
