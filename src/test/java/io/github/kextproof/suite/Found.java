package io.github.kextproof.suite;

import io.github.kextproof.journey.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a walked journey came to.
 *
 * @param verdict an owner's name, {@code passed} or {@code not-applicable}
 * @param step the step that ended the journey; the last for one that passed
 * @param message whole, as the person who gets it reads it
 * @param complaints what else makes the entry worthless: a script that was not used, commands that are not simulated
 */
record Found(String verdict, String step, String message, List<String> complaints) {
    Found {
        complaints = List.copyOf(complaints);
    }

    static Found of(Verdict verdict, String step) {
        if (verdict instanceof Verdict.Failed failed) {
            return new Found(
                    failed.finding().owner().shown(), step, failed.finding().message(), List.of());
        }
        return verdict instanceof Verdict.NotApplicable notApplicable
                ? new Found("not-applicable", step, notApplicable.reason(), List.of())
                : new Found("passed", step, "", List.of());
    }

    /** Something flew past every place that gives failures an owner. */
    static Found unowned(Throwable thrown, String step) {
        return new Found("harness", step, thrown.toString(), List.of());
    }

    Found with(List<String> moreComplaints) {
        List<String> all = new ArrayList<>(complaints);
        all.addAll(moreComplaints);
        return new Found(verdict, step, message, all);
    }
}
