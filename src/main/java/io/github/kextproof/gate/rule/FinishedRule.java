package io.github.kextproof.gate.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every test must have come to an end that is known. A result without a status is no better than one whose writer was stopped:
 * no ceiling counts it, so that without this rule it would go unnoticed.
 */
final class FinishedRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        List<Case> unfinished = matter.cases().those(each -> each.verdict() instanceof Verdict.Unfinished);
        List<Case> unknown = matter.cases().those(each -> each.verdict() instanceof Verdict.Unknown);
        return Stream.of(new Draft("finished", "every test, with a status")
                .found(found(matter.cases().all().size(), unfinished.size(), unknown.size()))
                .because(unfinished)
                .because(unknown)
                .perhaps("the run was stopped, or is still going on: run these tests again")
                .met(unfinished.isEmpty() && unknown.isEmpty()));
    }

    private static String found(int all, int unfinished, int unknown) {
        return (all - unfinished - unknown) + " of " + Counted.of(all, "test")
                + (unfinished == 0 ? "" : ", " + unfinished + " not finished")
                + (unknown == 0 ? "" : ", " + unknown + " without a status");
    }
}
