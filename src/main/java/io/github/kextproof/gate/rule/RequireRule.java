package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.rule.Combination.Fit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is required must have passed, each combination for itself; no waiver stands in for it. */
final class RequireRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().require().stream()
                .flatMap(Combination::of)
                .map(combination -> ruling(matter, combination));
    }

    private static Ruling ruling(Matter matter, Combination combination) {
        List<Case> there = combination.among(matter.cases(), Fit.YES);
        List<Case> passed = there.stream().filter(Case::passed).toList();
        List<Case> others = there.stream().filter(each -> !each.passed()).toList();
        int macs = macs(passed);
        boolean met = macs >= combination.macs();
        Draft draft = new Draft("require", combination.shown() + ": passed on " + Counted.of(combination.macs(), "Mac"))
                .found(found(there, macs))
                .because(others);
        return met
                ? draft.on(passed).met(true)
                : new Missing(matter, combination).explain(draft, passed).met(false);
    }

    /** All that do not say their Mac may have run on the same one. */
    private static int macs(List<Case> passed) {
        long named = passed.stream()
                .flatMap(each -> each.about().mac().stream())
                .distinct()
                .count();
        return passed.isEmpty() ? 0 : Math.max(1, (int) named);
    }

    private static String found(List<Case> there, int macs) {
        if (there.isEmpty()) {
            return "never ran";
        }
        String others = there.stream()
                .filter(each -> !each.passed())
                .collect(Collectors.groupingBy(each -> each.verdict().shown(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        String passed = macs == 0 ? "" : "passed on " + Counted.of(macs, "Mac");
        return passed + (passed.isEmpty() || others.isEmpty() ? "" : ", ") + others;
    }
}
