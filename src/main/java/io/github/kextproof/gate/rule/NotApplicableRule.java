package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Glob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests may have been skipped for the listed reasons only. */
final class NotApplicableRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return Stream.of(ruling(matter, matter.policy().allow().notApplicable()));
    }

    private static Ruling ruling(Matter matter, List<Glob> reasons) {
        List<Case> skipped = matter.cases().those(Case::skipped);
        Map<Boolean, List<Case>> listed = byWhetherListed(skipped, reasons);
        List<Case> others = listed.getOrDefault(false, List.of());
        List<Case> hiding = wrongBefore(listed.getOrDefault(true, List.of()));
        String owner = matter.policy().dimensions().owner();
        return new Draft("allow.not_applicable", wanted(reasons))
                .found(found(skipped.size(), others.size(), hiding.size()))
                .because(others, NotApplicableRule::told)
                .because(hiding, each -> toldWithBefore(each, owner))
                .perhaps(
                        others.isEmpty()
                                ? "run them again: a later skip does not undo a failure"
                                : "make them run, or list the reason under allow.not_applicable")
                .met(others.isEmpty() && hiding.isEmpty());
    }

    private static String found(int skipped, int others, int hiding) {
        if (others > 0) {
            return others + " of " + skipped + " skipped for no listed reason";
        }
        return hiding > 0 ? hiding + " of " + skipped + " skipped after going wrong" : skipped + " skipped";
    }

    private static Map<Boolean, List<Case>> byWhetherListed(List<Case> skipped, List<Glob> reasons) {
        Map<String, Boolean> known = new HashMap<>();
        return skipped.stream()
                .collect(Collectors.partitioningBy(each -> known.computeIfAbsent(
                        each.result().message().strip(),
                        message -> reasons.stream().anyMatch(reason -> reason.matches(message)))));
    }

    /** The attempt that counts is the one that was skipped; a failure before it must not be hidden by that. */
    private static List<Case> wrongBefore(List<Case> skipped) {
        return skipped.stream()
                .filter(each -> Told.before(each, "").isPresent())
                .toList();
    }

    private static String wanted(List<Glob> reasons) {
        return reasons.isEmpty() ? "none skipped" : "skipped for " + Counted.of(reasons, "listed reason") + " only";
    }

    private static String told(Case skipped) {
        return Told.why(skipped.result()).isEmpty()
                ? Told.named(skipped, "skipped without a reason")
                : Told.of(skipped);
    }

    private static String toldWithBefore(Case skipped, String ownerLabel) {
        return Told.named(
                skipped, Told.before(skipped, ownerLabel).orElse("") + ", skipped now" + Told.why(skipped.result()));
    }
}
