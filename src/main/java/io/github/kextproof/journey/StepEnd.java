package io.github.kextproof.journey;

/** How one step ended. */
public sealed interface StepEnd {
    /** It did what it should, and that was proven. */
    record Held() implements StepEnd {}

    /** It failed, and the journey with it. */
    record Broke(Finding finding) implements StepEnd {}

    /** It was never started, because an earlier step failed. */
    record NotRun(String firstCause) implements StepEnd {}
}
