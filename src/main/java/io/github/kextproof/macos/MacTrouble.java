package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;

/** A command ended, but not as a question to a Mac should: what happened, and what to do about it. */
public abstract sealed class MacTrouble extends RuntimeException
        permits SudoRefused, ToolMissing, UiRefused, UnexpectedAnswer {
    private static final long serialVersionUID = 1L;

    private final String advice;
    private final transient Outcome outcome;

    MacTrouble(String message, String advice, Outcome outcome) {
        super(message);
        this.advice = advice;
        this.outcome = outcome;
    }

    /** What to do about it: one sentence, without a full stop. */
    public final String advice() {
        return advice;
    }

    /** The command and what came of it. */
    public final Outcome outcome() {
        return outcome;
    }
}
