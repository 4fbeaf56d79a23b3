package io.github.kextproof.doctor;

import io.github.kextproof.journey.Fitness;
import io.github.kextproof.waiting.Durations;

/** Whether the Mac's clock is near enough to the controller's, with what the way to and fro leaves open to its favour. */
final class ClockRight implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        Skew skew = mac.skew();
        String off =
                Durations.shown(skew.difference().abs()) + (skew.difference().isNegative() ? " behind" : " ahead")
                        + " (give or take " + Durations.shown(skew.tolerance()) + ")";
        return Unfit.unless(
                () -> Fitness.clockMustBeRight(skew.atLeast()),
                off,
                "on the Mac: sudo sntp -sS time.apple.com; then take the reset's snapshot again");
    }
}
