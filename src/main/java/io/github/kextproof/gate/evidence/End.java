package io.github.kextproof.gate.evidence;

/** Whether the writer of a result came to its end, and if not, why. */
public enum End {
    FINISHED,

    /** It had not begun: the result says only that somebody meant to run the test. */
    TO_COME,

    /** It was stopped in order: neither good nor bad is known, and nothing went wrong. */
    CANCELLED,

    /** It was under way, and nobody knows what kept it from its end: it may be the test itself. */
    CUT_SHORT
}
