package io.github.kextproof.doctor;

import io.github.kextproof.journey.Fitness;
import io.github.kextproof.waiting.Durations;

/** Whether the Mac's clock is near enough to the controller's, with what the way to and fro leaves open to its favour. */
final class ClockRight implements Check {
    /** As the table names it. */
    static final String NAME = "clock";

    @Override
    public Diagnosis look(Patient mac) {
        Skew skew = mac.skew();
        String off =
                Durations.shown(skew.difference().abs()) + (skew.difference().isNegative() ? " behind" : " ahead")
                        + " (give or take " + Durations.shown(skew.tolerance()) + ")";
        Diagnosis diagnosis = Unfit.unless(
                () -> Fitness.clockMustBeRight(skew.atLeast()),
                off,
                "on the Mac: sudo sntp -sS time.apple.com"
                        + (mac.isReset() ? "; then take the reset's snapshot again" : ""));
        return diagnosis instanceof Diagnosis.Bad bad && mac.isReset() ? untilReset(bad.complaint()) : diagnosis;
    }

    /** A run looks at the clock after the reset, which may put it right, or bring the error back from the snapshot. */
    private static Diagnosis untilReset(Diagnosis.Complaint now) {
        return Diagnosis.doubtful(
                now.what() + ", and only its reset will show whether that puts it right",
                now.expected(),
                now.seen(),
                now.fix());
    }
}
