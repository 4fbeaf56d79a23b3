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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A shell on a Mac in the same process: no connection, and each command is over when it returns. */
final class DirectShell implements Shell {
    private final Access access;
    private final DirectMac mac;
    private final CommandLog log;

    DirectShell(Access access, DirectMac mac, CommandLog log) {
        this.access = access;
        this.mac = mac;
        this.log = log;
    }

    @Override
    public Outcome run(CommandLine command, Duration deadline) {
        byte[] input = command.input()
                .map(Secret::reveal)
                .map(secret -> (secret + "\n").getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = mac.run(command.quoted(), new ByteArrayInputStream(input), out, err);
        return logged(new Outcome(
                command,
                new Ending.Exited(exit),
                Output.of(out.toByteArray()),
                Output.of(err.toByteArray()),
                Instant.EPOCH,
                Duration.ZERO));
    }

    @Override
    public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
        CommandLine command = CommandLine.of("scp", "-t", target);
        try {
            byte[] content = Files.readAllBytes(file);
            progress.sent(0, content.length);
            Optional<String> complaint = mac.write(content, target);
            if (complaint.isPresent()) {
                throw broken(command, notWritten(file, target, complaint.get()));
            }
            progress.sent(content.length, content.length);
            var unused = logged(new Outcome(
                    command, new Ending.Exited(0), Output.of(""), Output.of(""), Instant.EPOCH, Duration.ZERO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the words of the real upload. */
    private ShellException notWritten(Path file, String target, String complaint) {
        return new ShellException(
                ShellException.Kind.UPLOAD_REFUSED,
                access.shown() + ": " + file + " was not written to " + target + ": it said '" + complaint
                        + "', exit 1",
                "check the folder's owner and the free space there: ls -ld and df -h");
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
