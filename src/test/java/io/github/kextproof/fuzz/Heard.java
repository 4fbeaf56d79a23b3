package io.github.kextproof.fuzz;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import java.time.Duration;
import java.time.Instant;

/** What one command answered. */
public record Heard(Ending ending, Output stdout, Output stderr) {
    public static Heard of(int exit, String stdout, String stderr) {
        return new Heard(new Ending.Exited(exit), Output.of(stdout), Output.of(stderr));
    }

    Outcome to(CommandLine command) {
        return new Outcome(command, ending, stdout, stderr, Instant.EPOCH, Duration.ZERO);
    }

    public boolean exited(int status) {
        return ending.equals(new Ending.Exited(status));
    }

    /** Standard output as UTF-8. */
    public String out() {
        return stdout.text();
    }

    /** Standard error as UTF-8. */
    public String err() {
        return stderr.text();
    }

    /** As a failing test shows it. */
    @Override
    public String toString() {
        return ending + "\n--- stdout\n" + out() + "\n--- stderr\n" + err();
    }
}
