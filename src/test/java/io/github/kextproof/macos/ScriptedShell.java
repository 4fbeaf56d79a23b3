package io.github.kextproof.macos;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A shell that gives prepared answers in order, the last one again and again, and remembers what it was asked. */
final class ScriptedShell implements Shell {
    static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Deque<Function<CommandLine, Outcome>> answers = new ArrayDeque<>();
    private final List<CommandLine> commands = new ArrayList<>();
    private final List<Duration> deadlines = new ArrayList<>();
    private final List<String> uploads = new ArrayList<>();
    private Optional<ShellException.Kind> uploadBreaks = Optional.empty();

    static ScriptedShell answering(String... transcripts) {
        ScriptedShell shell = new ScriptedShell();
        for (String name : transcripts) {
            Transcript transcript = Transcript.of(name);
            shell.then(transcript.exit(), transcript.stdout(), transcript.stderr());
        }
        return shell;
    }

    ScriptedShell then(int exit, String stdout, String stderr) {
        return then(new Ending.Exited(exit), Output.of(stdout), Output.of(stderr));
    }

    ScriptedShell then(Ending ending, Output stdout, Output stderr) {
        answers.add(command -> new Outcome(command, ending, stdout, stderr, Instant.EPOCH, Duration.ofMillis(20)));
        return this;
    }

    void uploadBreaks(ShellException.Kind kind) {
        uploadBreaks = Optional.of(kind);
    }

    ScriptedShell thenBreaks(ShellException.Kind kind) {
        answers.add(command -> {
            throw new ShellException(kind, "qa@mac: `" + command.quoted() + "` was cut off", "look at its system.log");
        });
        return this;
    }

    /** A Mac whose sudo asks for nothing. */
    MacShell mac() {
        return new MacShell(this, new SudoRule.WithoutPassword(), DEADLINE);
    }

    MacShell macWhoseSudoAsksFor(String password) {
        return new MacShell(this, new SudoRule.WithPassword(Secret.of(password)), DEADLINE);
    }

    /** The lines as the remote shell got them. */
    List<String> lines() {
        return commands.stream().map(CommandLine::quoted).toList();
    }

    List<CommandLine> commands() {
        return commands;
    }

    List<Duration> deadlines() {
        return deadlines;
    }

    List<String> uploads() {
        return uploads;
    }

    @Override
    public Outcome run(CommandLine command, Duration deadline) {
        commands.add(command);
        deadlines.add(deadline);
        Function<CommandLine, Outcome> answer = answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
        return answer.apply(command);
    }

    @Override
    public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
        uploads.add(file + " -> " + target + " within " + deadline);
        progress.sent(1, 2);
        uploadBreaks.ifPresent(kind -> {
            throw new ShellException(kind, "qa@mac: " + file + " was cut off", "look at its system.log");
        });
    }

    @Override
    public void close() {}
}
