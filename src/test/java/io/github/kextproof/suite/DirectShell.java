package io.github.kextproof.suite;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.UploadProgress;
import io.github.kextproof.stub.DirectMac;
import io.github.kextproof.stub.DirectMac.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A shell on a Mac in the same process: no connection, and each command is over when it returns. */
final class DirectShell implements Shell {
    private final DirectTrouble trouble;
    private final DirectMac mac;
    private final CommandLog log;
    private final int start;
    private boolean lost;

    DirectShell(Access access, DirectMac mac, CommandLog log) {
        this.trouble = new DirectTrouble(access);
        this.mac = mac;
        this.log = log;
        this.start = mac.starts();
    }

    @Override
    public Outcome run(CommandLine command, Duration deadline) {
        byte[] input = command.input()
                .map(Secret::reveal)
                .map(secret -> (secret + "\n").getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        mustBeOpen(command);
        Answer answer = mac.run(command.quoted(), new ByteArrayInputStream(input), out, err, deadline);
        return logged(new Outcome(
                command,
                ending(command, answer, deadline, out.size() + err.size()),
                Output.of(out.toByteArray()),
                Output.of(err.toByteArray()),
                Instant.EPOCH,
                Duration.ZERO));
    }

    private void mustBeOpen(CommandLine command) {
        if (lost || start != mac.starts()) {
            throw broken(command, trouble.afterTheEnd(command));
        }
    }

    private Ending ending(CommandLine command, Answer answer, Duration deadline, int bytes) {
        return switch (answer.end()) {
            case EXITED -> new Ending.Exited(answer.exit());
            case KILLED -> new Ending.Killed(answer.signal());
            case CONNECTION_LOST, CONNECTION_RESET -> {
                lost = true;
                throw broken(command, trouble.broken(command, answer.end(), deadline, bytes));
            }
            default -> throw broken(command, trouble.broken(command, answer.end(), deadline, bytes));
        };
    }

    @Override
    public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
        CommandLine command = CommandLine.of("scp", "-t", target);
        mustBeOpen(command);
        byte[] content = content(file);
        progress.sent(0, content.length);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Answer answer = mac.write(content, target, said, deadline);
        Ending ending = ending(command, answer, deadline, said.size());
        String words = said.toString(StandardCharsets.UTF_8).strip();
        if (!ending.equals(new Ending.Exited(0))) {
            throw broken(command, trouble.notWritten(file, target, words, ending.toString()));
        }
        if (!words.isEmpty()) {
            throw broken(command, trouble.noise(file, target, words));
        }
        progress.sent(content.length, content.length);
        var unused = logged(new Outcome(command, ending, Output.of(""), Output.of(""), Instant.EPOCH, Duration.ZERO));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome logged(Outcome outcome) {
        log.ran(outcome);
        return outcome;
    }

    private ShellException broken(CommandLine command, ShellException cause) {
        log.broke(command, cause, Duration.ZERO);
        return cause;
    }

    @Override
    public void close() {}
}
