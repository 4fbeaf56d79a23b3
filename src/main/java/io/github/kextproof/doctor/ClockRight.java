package io.github.kextproof.doctor;

import io.github.kextproof.doctor.Diagnosis.Bad;
import io.github.kextproof.doctor.Diagnosis.Complaint;
import io.github.kextproof.journey.Fitness;
import io.github.kextproof.waiting.Durations;

/** Whether the Mac's clock is near enough to the controller's, with what the way to and fro leaves open to its favour. */
final class ClockRight implements Check {
    static final String NAME = "clock";

    private static final String SET = "on the Mac: sudo sntp -sS time.apple.com";

    @Override
    public Diagnosis look(Patient mac) {
        Skew skew = mac.skew();
        String off =
                Durations.shown(skew.difference().abs()) + (skew.difference().isNegative() ? " behind" : " ahead")
                        + " (give or take " + Durations.shown(skew.tolerance()) + ")";
        Diagnosis now = Unfit.unless(() -> Fitness.clockMustBeRight(skew.atLeast()), off, SET);
        return now instanceof Bad bad && mac.isReset() ? untilReset(bad.complaint()) : now;
    }

    /** A guest that starts takes the time from its host; one that wakes with its snapshot has that of the snapshot (guess). */
    private static Diagnosis untilReset(Complaint now) {
        return Diagnosis.doubtful(
                now.what() + " until its reset",
                now.expected(),
                now.seen(),
                "nothing, if the reset sets it right; if runs find it wrong after the reset, " + SET
                        + "; then take the reset's snapshot again");
    }
}
