package io.github.kextproof.journey;

/** What a journey came to. */
public sealed interface Verdict {
    /**
     * Every step held.
     *
     * @param approval whether Allow was really pressed on the way
     */
    record Passed(Approval approval) implements Verdict {}

    /** A step failed; the finding says whose fault that is. */
    record Failed(Finding finding) implements Verdict {}

    /**
     * The scenario cannot apply to this Mac.
     *
     * @param reason the fact that rules it out
     */
    record NotApplicable(String reason) implements Verdict {}

    /** Whether approval was part of what was proven. */
    enum Approval {
        EXERCISED,
        NOT_EXERCISED
    }
}
