package io.github.kextproof.ssh;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of a command that ended: an exit status other than 0 is data, not an exception.
 *
 * @param started on the controller's clock
 * @param took from sending the command to its exit status
 */
public record Outcome(
        CommandLine command, Ending ending, Output stdout, Output stderr, Instant started, Duration took) {
    /** Whether the command exited with this status. */
    public boolean exited(int status) {
        return ending instanceof Ending.Exited exited && exited.status() == status;
    }

    public boolean succeeded() {
        return exited(0);
    }

    /** The command and how it ended, for messages: {@code sw_vers -> exit 0}. */
    public String shown() {
        return command.quoted() + " -> " + ending;
    }
}
