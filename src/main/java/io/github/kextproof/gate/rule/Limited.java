package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Ceiling;
import java.util.List;
import java.util.function.Function;

/**
 * Tests that a ceiling is about: the waived do not count, but show.
 *
 * @param executed how many tests a share is of
 */
record Limited(List<Case> counted, List<Case> waived, int executed) {

    static Limited of(List<Case> some, Matter matter) {
        return new Limited(
                some.stream().filter(each -> !each.waived()).toList(),
                some.stream().filter(Case::waived).toList(),
                matter.cases().executed().size());
    }

    static String wanted(Ceiling most) {
        return "at most " + most.shown() + (most instanceof Ceiling.Share ? " of the executed" : "");
    }

    /**
     * How many there are.
     *
     * @param whole of how many, for example {@code  of 12 executed}
     * @param rest what else is to be said
     */
    String found(String whole, String rest) {
        long implied = counted.stream().filter(Limited::implied).count();
        return counted.size()
                + whole
                + (waived.isEmpty() ? "" : ", " + waived.size() + " waived")
                + (implied == 0 ? "" : "; " + implied + " " + Counted.doNot(implied) + " say whose")
                + rest;
    }

    private static boolean implied(Case each) {
        return each.verdict() instanceof Verdict.Wrong wrong && !wrong.said();
    }

    Ruling ruling(Draft draft, Ceiling most, Function<Case, String> words) {
        return draft.because(counted, words).because(waived, words).met(most.allows(counted.size(), executed));
    }

    Ruling ruling(Draft draft, Ceiling most) {
        return ruling(draft.found(found(" of " + executed + " executed", "")), most, Told::of);
    }
}
