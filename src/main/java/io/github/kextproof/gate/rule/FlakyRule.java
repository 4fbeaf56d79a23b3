package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import io.github.kextproof.gate.policy.Ceiling;
import io.github.kextproof.gate.policy.Policy;
import java.util.Optional;
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
                        .found(flaky.found("of " + flaky.executed() + " executed"))
                        .perhaps(ADVICE),
                most,
                each -> told(each, matter.policy()));
    }

    /** The attempt that counts passed: what matters is the last one that did not. */
    static String told(Case flaky, Policy policy) {
        return Told.named(
                flaky,
                "flaky"
                        + flaky.waiver()
                                .map(waiver -> ", " + Told.excused(waiver))
                                .orElse("") + ": "
                        + earlier(flaky, policy.dimensions().owner()).orElse("its result marks it so"));
    }

    private static Optional<String> earlier(Case flaky, String ownerLabel) {
        return flaky.test().earlier().stream()
                .filter(attempt -> attempt.status() == Status.FAILED || attempt.status() == Status.BROKEN)
                .findFirst()
                .map(attempt -> "passed now, " + before(attempt, ownerLabel));
    }

    private static String before(Result attempt, String ownerLabel) {
        return Verdict.of(attempt, ownerLabel).shown() + " before" + Told.why(attempt) + " (" + attempt.file() + ")";
    }
}
