package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;

/** A tool ran, but what it printed or how it ended has no known meaning. */
public final class UnexpectedAnswer extends MacTrouble {
    private static final long serialVersionUID = 1L;

    private static final String ADVICE =
            "run the command on the Mac by hand; it may be another version of macOS than the ones kextproof knows";

    private UnexpectedAnswer(String message, Outcome outcome) {
        super(message, ADVICE, outcome);
    }

    /** The answer lacks what was asked for, such as {@code macOS version}. */
    public static UnexpectedAnswer without(String wanted, String tool, Outcome outcome) {
        return new UnexpectedAnswer(tool + " gave no " + wanted + ": it " + Said.how(outcome), outcome);
    }

    /** The tool should have done something, and did not. */
    static UnexpectedAnswer failing(String tool, Outcome outcome) {
        return new UnexpectedAnswer(tool + " failed: it " + Said.how(outcome), outcome);
    }
}
