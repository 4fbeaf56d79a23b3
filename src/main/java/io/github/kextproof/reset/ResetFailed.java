package io.github.kextproof.reset;

/** A step of a reset, or of its probe, did not do what it should. */
public final class ResetFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;
    private final String advice;

    ResetFailed(String what, String expected, String actual, String advice) {
        super(what);
        this.expected = expected;
        this.actual = actual;
        this.advice = advice;
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }

    /** What to do about it: one sentence, without a full stop. */
    public String advice() {
        return advice;
    }
}
