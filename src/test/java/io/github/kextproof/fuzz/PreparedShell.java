package io.github.kextproof.fuzz;

import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Answers command after command with what was prepared, the last answer again and again. */
public final class PreparedShell implements Shell {
    private final List<Heard> answers;
    private int asked;

    private PreparedShell(List<Heard> answers) {
        this.answers = answers;
    }

    /** A Mac that answers so. */
    public static MacShell mac(List<Heard> answers) {
        return new MacShell(new PreparedShell(answers), new SudoRule.WithoutPassword(), Duration.ofSeconds(30));
    }

    @Override
    public Outcome run(CommandLine command, Duration deadline) {
        return answers.get(Math.min(asked++, answers.size() - 1)).to(command);
    }

    @Override
    public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
        throw new UnsupportedOperationException("no parser uploads");
    }

    @Override
    public void close() {}
}
