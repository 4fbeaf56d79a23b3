package io.github.kextproof.doctor;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import java.time.Duration;

/**
 * The connection to a Mac.
 *
 * @param opening how long connecting and logging in took
 */
record Line(Shell connection, MacShell shell, Duration opening) implements AutoCloseable {
    /** A look leaves no transcript. */
    static final CommandLog NO_LOG = new CommandLog() {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    };

    /** @throws ShellException if that fails */
    static Line open(Host host, Ssh ssh) {
        long before = System.nanoTime();
        Shell connection = ssh.open(host.access(), host.settings().deadlines().connect(), NO_LOG);
        Duration opening = Duration.ofNanos(System.nanoTime() - before);
        MacShell shell = new MacShell(
                connection, host.sudo(), host.settings().deadlines().command());
        return new Line(connection, shell, opening);
    }

    @Override
    public void close() {
        connection.close();
    }
}
