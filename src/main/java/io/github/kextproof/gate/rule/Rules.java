package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds evidence against a policy. */
public final class Rules {
    private static final List<Rule> IN_ORDER = Stream.of(
                    List.of(new ReadableRule(), new FinishedRule(), new MinimumExecutedRule(), new RequireRule()),
                    OwnerCeilingRule.ALL,
                    List.of(new FlakyRule(), new NotApplicableRule()),
                    List.of(
                            new AgeRule(),
                            OneValueRule.PRODUCT_VERSION,
                            OneValueRule.HARNESS_COMMIT,
                            new ChecksumRule()),
                    List.of(new RealRule(), new ApprovalExercisedRule(), new WaiverRule()),
                    List.of(new ScenarioTimeRule(), new SlowerRule(), new NewFailuresRule(), new NewlyFlakyRule()))
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /**
     * Applies every rule of the policy, and those that always hold.
     *
     * @param baseline an earlier run, for what compares
     * @param now when the decision is made
     */
    public static Decision apply(Policy policy, Evidence evidence, Optional<Evidence> baseline, Instant now) {
        Matter matter = Matter.of(policy, evidence, baseline, now);
        List<Ruling> rulings =
                IN_ORDER.stream().flatMap(rule -> rule.rulings(matter)).toList();
        return new Decision(policy, evidence, now, outcome(matter, rulings), rulings, UsedWaiver.of(matter));
    }

    /** Where only files were found that cannot be read, something was there to decide on: that is no empty directory. */
    private static Outcome outcome(Matter matter, List<Ruling> rulings) {
        boolean onlyDefects = matter.evidence().tests().isEmpty()
                && !matter.evidence().defects().isEmpty();
        if (matter.cases().executed().isEmpty() && !onlyDefects) {
            return Outcome.NOTHING_EVALUATED;
        }
        return rulings.stream().noneMatch(Ruling::missed) ? Outcome.GO : Outcome.NO_GO;
    }
}
