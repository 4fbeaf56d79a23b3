package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Optional;

/** The Mac does not have the tool that was asked to run. */
public final class ToolMissing extends MacTrouble {
    private static final long serialVersionUID = 1L;

    private final String tool;

    private ToolMissing(String tool, Outcome outcome) {
        super(
                tool + " is not on the Mac: the shell " + Said.how(outcome),
                "check that what brings " + tool + " is installed, and that this version of macOS has it",
                outcome);
        this.tool = tool;
    }

    /** The tool's path, or its name if it was called without one. */
    public String tool() {
        return tool;
    }

    /**
     * Whether an outcome says so: exit 127, as shells and env(1) do, or sudo's words with its exit 1.
     *
     * @param tool the first word of the command itself, behind sudo and the like
     */
    static Optional<ToolMissing> in(Outcome outcome, String tool) {
        boolean missing = outcome.exited(127) || (outcome.exited(1) && sudoDidNotFind(tool, outcome));
        return missing ? Optional.of(new ToolMissing(tool, outcome)) : Optional.empty();
    }

    private static boolean sudoDidNotFind(String tool, Outcome outcome) {
        return Said.lines(outcome.stderr()).stream()
                .anyMatch(line -> line.equals("sudo: " + tool + ": command not found")
                        || line.equals("sudo: unable to execute " + tool + ": No such file or directory"));
    }
}
