package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Glob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tests may have been skipped for the listed reasons only. */
final class NotApplicableRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return Stream.of(ruling(matter.cases(), matter.policy().allow().notApplicable()));
    }

    private static Ruling ruling(Cases cases, List<Glob> reasons) {
        List<Case> skipped = cases.those(Case::skipped);
        Map<String, Boolean> known = new HashMap<>();
        List<Case> others = skipped.stream()
                .filter(each -> !known.computeIfAbsent(
                        each.result().message().strip(),
                        message -> reasons.stream().anyMatch(reason -> reason.matches(message))))
                .toList();
        return new Draft("allow.not_applicable", wanted(reasons))
                .found(
                        others.isEmpty()
                                ? skipped.size() + " skipped"
                                : others.size() + " of " + skipped.size() + " skipped for no listed reason")
                .because(others, NotApplicableRule::told)
                .perhaps("make them run, or list the reason under allow.not_applicable")
                .met(others.isEmpty());
    }

    private static String wanted(List<Glob> reasons) {
        return reasons.isEmpty() ? "none skipped" : "skipped for " + Counted.of(reasons, "listed reason") + " only";
    }

    private static String told(Case skipped) {
        return Told.why(skipped.result()).isEmpty()
                ? Told.named(skipped, "skipped without a reason")
                : Told.of(skipped);
    }
}
