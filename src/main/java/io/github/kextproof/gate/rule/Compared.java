package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Defect;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What all rules have in common that compare with a baseline. Without one they say nothing, as nobody asked for a comparison; with
 * one that has nothing in common, or cannot be read in full, they are not: somebody asked, and it cannot be answered.
 */
final class Compared {
    private static final int MOST_GONE = 5;

    private Compared() {}

    static Ruling ruling(Matter matter, Draft draft, BiFunction<Draft, Comparison, Ruling> judge) {
        return matter.baseline()
                .map(comparison -> judged(matter, draft, comparison, judge))
                .orElseGet(() -> draft.found("no baseline given").notCompared());
    }

    private static Ruling judged(
            Matter matter, Draft draft, Comparison comparison, BiFunction<Draft, Comparison, Ruling> judge) {
        if (!comparison.baseline().defects().isEmpty()) {
            return unreadable(draft, comparison);
        }
        return comparison.common() == 0 ? strange(matter, draft, comparison) : judge.apply(draft, comparison);
    }

    private static Ruling unreadable(Draft draft, Comparison comparison) {
        for (Defect defect : comparison.baseline().defects()) {
            draft.because(defect.file() + ": " + defect.why());
        }
        return draft.found(
                        "the baseline has " + Counted.of(comparison.baseline().defects(), "defect"))
                .perhaps("compare with another run, or leave --baseline out")
                .met(false);
    }

    private static Ruling strange(Matter matter, Draft draft, Comparison comparison) {
        return draft.found("nothing in common with the baseline")
                .because("executed here: " + Counted.of(matter.cases().executed(), "test")
                        + "; of these executed in the baseline (" + directories(comparison) + "): none")
                .perhaps("the baseline is of something else: name the right directory, or leave --baseline out")
                .met(false);
    }

    private static String directories(Comparison comparison) {
        return comparison.baseline().directories().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    /** How much was compared, for what a rule found. */
    static String extent(Comparison comparison) {
        long added = comparison.added().stream().filter(Case::executed).count();
        return "; " + comparison.common() + " compared" + (added == 0 ? "" : ", " + added + " not in the baseline");
    }

    /** Names those that are no longer executed: a failure may hide in them. */
    static Draft gone(Draft draft, Comparison comparison) {
        if (comparison.gone().isEmpty()) {
            return draft;
        }
        return draft.because(Counted.of(comparison.gone(), "test") + " that passed in the baseline not executed here: "
                + comparison.gone().stream().limit(MOST_GONE).map(Case::name).collect(Collectors.joining(", "))
                + (comparison.gone().size() > MOST_GONE ? " ..." : ""));
    }
}
