package io.github.kextproof.lease;

import java.util.Optional;

/** A lease that could not be had, was lost, or cannot be kept; the message is one sentence without a full stop. */
public final class LeaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Kind {
        /** Somebody else has it. */
        TAKEN,
        /** It was ours, and is not any more. */
        LOST,
        /** The machine does not let anybody keep one, or answers what cannot be read. */
        UNUSABLE
    }

    private final Kind kind;
    private final String expected;
    private final String actual;
    private final String advice;

    LeaseTrouble(Kind kind, String what, String expected, String actual, String advice) {
        super(what);
        this.kind = kind;
        this.expected = expected;
        this.actual = actual;
        this.advice = advice;
    }

    public Kind kind() {
        return kind;
    }

    /** What should have been found; empty if the sentence says it all. */
    public Optional<String> expected() {
        return Optional.of(expected).filter(text -> !text.isEmpty());
    }

    /** What was found. */
    public Optional<String> actual() {
        return Optional.of(actual).filter(text -> !text.isEmpty());
    }

    /** What to do about it: one sentence, without a full stop. */
    public String advice() {
        return advice;
    }
}
