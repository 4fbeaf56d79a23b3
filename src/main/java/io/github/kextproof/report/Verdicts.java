package io.github.kextproof.report;

import io.github.kextproof.journey.Verdict;
import io.github.kextproof.journey.Verdict.Approval;
import io.github.kextproof.journey.Verdict.Failed;
import io.github.kextproof.journey.Verdict.NotApplicable;
import io.github.kextproof.journey.Verdict.Passed;
import io.github.kextproof.journey.Verdict.Unfinished;

/** Verdicts in the words that tables, labels and JSON share. */
final class Verdicts {
    static final String PASSED = "passed";
    static final String FAILED = "failed";
    static final String NOT_APPLICABLE = "not applicable";
    static final String UNFINISHED = "not finished";
    static final String RETRIED = "retried";

    private Verdicts() {}

    static String word(Verdict verdict) {
        if (verdict instanceof Passed) {
            return PASSED;
        }
        if (verdict instanceof Unfinished) {
            return UNFINISHED;
        }
        return verdict instanceof Failed ? FAILED : NOT_APPLICABLE;
    }

    /** What stands behind a verdict that was reached with retries: {@code " (retried 2x)"}, or nothing. */
    static String retries(int retries) {
        return retries == 0 ? "" : " (" + RETRIED + " " + retries + "x)";
    }

    /** What a first installation may need: {@code " (after a restart)"}, or nothing. */
    static String restarted(Verdict verdict) {
        return verdict instanceof Passed passed && passed.afterRestart() ? " (after a restart)" : "";
    }

    static String approval(Approval approval) {
        return approval == Approval.EXERCISED ? "exercised" : "not exercised";
    }

    /** What a verdict proves, for the description of a result. */
    static String sentence(Verdict verdict) {
        if (verdict instanceof Passed passed) {
            return (passed.approval() == Approval.EXERCISED
                            ? "Allow was pressed on the way: approval was exercised."
                            : "Nobody had to press Allow: approval was not exercised.")
                    + (passed.afterRestart() ? " Protection came only after the Mac was restarted." : "");
        }
        return verdict instanceof NotApplicable not ? "Not applicable: " + not.reason() : "";
    }

    /** One line: what became of the journey, and whose fault or which reason. */
    static String line(Verdict verdict) {
        if (verdict instanceof Passed passed) {
            return "passed" + restarted(passed) + ", approval " + approval(passed.approval());
        }
        if (verdict instanceof Failed failed) {
            return "FAILED (" + failed.finding().owner().shown() + "): "
                    + failed.finding().what();
        }
        if (verdict instanceof Unfinished unfinished) {
            return "not finished: " + unfinished.standing();
        }
        return "not applicable: " + ((NotApplicable) verdict).reason();
    }
}
