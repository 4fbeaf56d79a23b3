package io.github.kextproof.ssh;

import java.time.Duration;

/** Is told of every command, in order, as it ends: the transcript. */
public interface CommandLog {
    void ran(Outcome outcome);

    /** A command that has no outcome because the conversation broke. */
    void broke(CommandLine command, ShellException cause, Duration took);
}
