package io.github.kextproof.defender;

import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.macos.Connection;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Mac that has one answer to each command line, and perhaps one to every other. */
final class PreparedMac implements Shell {
    final List<String> asked = new ArrayList<>();
    private final Map<String, Outcome> answers = new HashMap<>();

    PreparedMac answering(String line, int exit, String stdout) {
        return answering(line, exit, stdout, "");
    }

    PreparedMac answering(String line, int exit, String stdout, String stderr) {
        answers.put(
                line,
                new Outcome(
                        CommandLine.of(line),
                        new Ending.Exited(exit),
                        Output.of(stdout),
                        Output.of(stderr),
                        Instant.EPOCH,
                        Duration.ZERO));
        return this;
    }

    PreparedMac answeringAnything(String stdout) {
        return answering("", 0, stdout);
    }

    MacShell shell() {
        return new MacShell(Connection.over(this), new SudoRule.WithoutPassword(), Duration.ofSeconds(1));
    }

    @Override
    public Outcome run(CommandLine command, Duration deadline) {
        asked.add(command.quoted());
        Outcome answer = answers.getOrDefault(command.quoted(), answers.get(""));
        if (answer == null) {
            throw new AssertionError("nobody expected " + command.quoted());
        }
        return answer;
    }

    @Override
    public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
        throw new AssertionError("nobody expected an upload to " + target);
    }

    @Override
    public void close() {}
}
