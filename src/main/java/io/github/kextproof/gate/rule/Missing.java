package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.rule.Combination.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a combination did not pass as wanted: what there is instead. */
record Missing(Matter matter, Combination combination) {

    Draft explain(Draft draft, List<Case> passed) {
        draft.because(passed, each -> Told.named(each, "passed" + macSaid(each)));
        List<Case> near = matter.cases().in(combination.scenario());
        draft.mention(
                with(Fit.UNSAID), each -> Told.named(each, shown(each) + ", but does not say its " + unsaid(each)));
        draft.mention(with(Fit.NO), each -> Told.named(each, shown(each) + ", but with " + other(each)));
        if (near.isEmpty()) {
            Scenarios.explain(draft, matter, combination.scenario());
        }
        if (passed.stream().anyMatch(each -> each.about().mac().isPresent())) {
            boolean failed = near.stream().anyMatch(each -> each.verdict() instanceof Verdict.Wrong);
            draft.perhaps(failed ? "mend what failed, or run it on more Macs" : "run it on more Macs");
        } else if (near.stream().anyMatch(Case::waived)) {
            draft.perhaps("a waiver excuses what failed; it does not stand in for what is required");
        }
        return draft;
    }

    private List<Case> with(Fit fit) {
        return combination.among(matter.cases(), fit);
    }

    private static String shown(Case each) {
        return each.verdict().shown();
    }

    private String macSaid(Case each) {
        return each.about().mac().isPresent() ? "" : ", does not say its Mac (label " + names().mac() + ")";
    }

    private String unsaid(Case each) {
        List<String> dimensions = new ArrayList<>();
        missing(combination.macos(), each.about().place().macos(), "macOS", names().macos())
                .ifPresent(dimensions::add);
        missing(combination.locale(), each.about().place().locale(), "locale", names().locale())
                .ifPresent(dimensions::add);
        missing(combination.management(), each.about().place().management(), "management", names().management())
                .ifPresent(dimensions::add);
        return String.join(", ", dimensions);
    }

    private static Optional<String> missing(
            Optional<String> wanted, Optional<String> said, String dimension, String label) {
        return wanted.isPresent() && said.isEmpty()
                ? Optional.of(dimension + " (label " + label + ")")
                : Optional.empty();
    }

    /** All that it says of what is wanted. */
    private String other(Case each) {
        Place place = each.about().place();
        return Stream.of(
                        place.macos()
                                .filter(value -> combination.macos().isPresent())
                                .map(value -> "macOS " + value),
                        place.locale().filter(value -> combination.locale().isPresent()),
                        place.management()
                                .filter(value -> combination.management().isPresent())
                                .map(value -> "management " + value))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private Dimensions names() {
        return matter.policy().dimensions();
    }
}
