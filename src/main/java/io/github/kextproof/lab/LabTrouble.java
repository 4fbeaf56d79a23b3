package io.github.kextproof.lab;

import io.github.kextproof.lease.LeaseTrouble;
import java.util.Optional;

/** The Mac is not fit for the run, and neither Defender nor macOS is to blame. */
public final class LabTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;
    private final String advice;
    private final boolean elsewhere;

    /**
     * A trouble in words.
     *
     * @param what one sentence without a full stop
     * @param expected what should have been found; empty if nothing was looked at
     * @param actual what was found
     * @param advice what to do about it
     */
    public LabTrouble(String what, String expected, String actual, String advice) {
        this(what, expected, actual, advice, false);
    }

    private LabTrouble(String what, String expected, String actual, String advice, boolean elsewhere) {
        super(what);
        this.elsewhere = elsewhere;
        this.expected = expected;
        this.actual = actual;
        this.advice = advice;
    }

    /** In the words of a lease. */
    static LabTrouble of(LeaseTrouble trouble) {
        return new LabTrouble(
                String.valueOf(trouble.getMessage()),
                trouble.expected().orElse(""),
                trouble.actual().orElse(""),
                trouble.advice(),
                trouble.kind() == LeaseTrouble.Kind.TAKEN);
    }

    /** Whether nothing is the matter with the Mac but that somebody else has it. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    public Optional<String> expected() {
        return Optional.of(expected).filter(text -> !text.isEmpty());
    }

    public Optional<String> actual() {
        return Optional.of(actual).filter(text -> !text.isEmpty());
    }

    /** What to do about it: one sentence, without a full stop. */
    public String advice() {
        return advice;
    }
}
