package io.github.kextproof.lab;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;

/** For signs of life: they come from another thread, now and then, and say nothing about the Mac. */
final class Unlogged implements CommandLog {
    @Override
    public void ran(Outcome outcome) {}

    @Override
    public void broke(CommandLine command, ShellException cause, Duration took) {}
}
