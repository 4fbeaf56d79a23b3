package io.github.kextproof.reset;

import io.github.kextproof.process.LocalProgram;
import io.github.kextproof.process.ProgramEnd;
import io.github.kextproof.process.ProgramInterrupted;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.ShellException.Unended;
import io.github.kextproof.ssh.UploadProgress;
import io.github.kextproof.waiting.Durations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Runs commands on the controller itself, as if it were any other machine. */
final class LocalShell implements Shell {
    /** Tools print a few lines; one that prints for ever is cut. */
    private static final int MOST_BYTES = 1_000_000;

    /** What a shell exits with where there is no such command. */
    private static final int NOT_FOUND = 127;

    private final Map<String, String> environment;
    private final CommandLog log;

    /** @param environment beside the controller's own */
    LocalShell(Map<String, String> environment, CommandLog log) {
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    @Override
    public Outcome run(CommandLine command, Duration deadline) {
        Instant started = Instant.now();
        byte[] input = command.input()
                .map(secret -> (secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> new byte[0]);
        try {
            ProgramEnd end = LocalProgram.run(command.words(), environment, input, deadline, MOST_BYTES);
            if (end instanceof ProgramEnd.TimedOut late) {
                throw tooLate(command, late);
            }
            Outcome outcome = outcome(command, end, started);
            log.ran(outcome);
            return outcome;
        } catch (ShellException e) {
            log.broke(command, e, Duration.between(started, Instant.now()));
            throw e;
        } catch (ProgramInterrupted e) {
            throw new ShellException(
                    ShellException.Kind.INTERRUPTED, String.valueOf(e.getMessage()), "run it again", e);
        }
    }

    private static Outcome outcome(CommandLine command, ProgramEnd end, Instant started) {
        ProgramEnd.Ended ended = end instanceof ProgramEnd.Ended ran
                ? ran
                : new ProgramEnd.Ended(NOT_FOUND, "", ((ProgramEnd.NotStarted) end).why(), true);
        return new Outcome(
                command,
                new Ending.Exited(ended.exit()),
                Output.of(ended.out()),
                Output.of(ended.err()),
                started,
                Duration.between(started, Instant.now()));
    }

    private static ShellException tooLate(CommandLine command, ProgramEnd.TimedOut late) {
        String printed = (late.out() + late.err()).strip();
        String last = printed.isEmpty()
                ? "it printed nothing"
                : "it last printed '" + printed.substring(printed.lastIndexOf('\n') + 1) + "'";
        return new ShellException(
                new Unended(command, late.deadline(), last),
                command.quoted() + " did not end within " + Durations.shown(late.deadline()) + " on this machine; "
                        + last,
                "run it by hand on this machine");
    }

    @Override
    public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
        throw new UnsupportedOperationException("nothing is uploaded to the controller itself");
    }

    @Override
    public Shell beside(CommandLog another) {
        return new LocalShell(environment, another);
    }

    @Override
    public void close() {
        // Nothing is open between two commands.
    }
}
