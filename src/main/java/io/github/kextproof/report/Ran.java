package io.github.kextproof.report;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One command that was run, and what came of it; what it read on standard input is left out on purpose. */
record Ran(String command, Answer answer, Instant started, Duration took) {
    /** Anything shorter stands in every other line by chance. */
    private static final int SHORTEST_SECRET = 4;

    /** What came of a command; equal answers look the same to a reader. */
    sealed interface Answer {
        /** How it ended, in a few words. */
        String ending();

        /** The same for answers that are equal; short, however long they are. */
        String identity();

        record Given(String ending, Output stdout, Output stderr) implements Answer {
            @Override
            public String identity() {
                return ending + " " + stdout.sha256() + " " + stderr.sha256();
            }
        }

        /**
         * The conversation broke.
         *
         * @param message what happened and what to do
         */
        record Lost(String ending, String message) implements Answer {
            @Override
            public String identity() {
                return ending + " " + message;
            }
        }
    }

    static Ran of(Outcome outcome) {
        return new Ran(
                outcome.command().quoted(),
                new Answer.Given(
                        outcome.ending().toString(),
                        shown(outcome, outcome.stdout()),
                        shown(outcome, outcome.stderr())),
                outcome.started(),
                outcome.took());
    }

    /** What may hold a secret is counted, not kept; a secret that the command was told and says again shows as stars. */
    private static Output shown(Outcome outcome, Output printed) {
        if (outcome.command().hasSecretOutput() && printed.size() > 0) {
            return Output.of("[" + printed.size() + " bytes that may hold a secret are not kept]\n");
        }
        String told = outcome.command().input().map(Secret::reveal).orElse("");
        return told.length() >= SHORTEST_SECRET && printed.text().contains(told)
                ? Output.of(printed.text().replace(told, Secret.of(told).toString()))
                : printed;
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
