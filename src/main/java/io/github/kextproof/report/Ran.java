package io.github.kextproof.report;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One command that was run, and what came of it; what it read on standard input is left out on purpose. */
record Ran(String command, Answer answer, Instant started, Duration took) {
    /** What came of a command; equal answers look the same to a reader. */
    sealed interface Answer {
        /** How it ended, in a few words. */
        String ending();

        record Given(String ending, Output stdout, Output stderr) implements Answer {}

        /**
         * The conversation broke.
         *
         * @param message what happened and what to do
         */
        record Lost(String ending, String message) implements Answer {}
    }

    static Ran of(Outcome outcome) {
        return new Ran(
                outcome.command().quoted(),
                new Answer.Given(outcome.ending().toString(), outcome.stdout(), outcome.stderr()),
                outcome.started(),
                outcome.took());
    }

    static Ran lost(CommandLine command, ShellException cause, Instant started, Duration took) {
        String kind = cause.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String message = cause.getMessage() + "\n  perhaps    " + cause.advice();
        return new Ran(command.quoted(), new Answer.Lost("no answer: " + kind, message), started, took);
    }

    Instant ended() {
        return started.plus(took);
    }
}
