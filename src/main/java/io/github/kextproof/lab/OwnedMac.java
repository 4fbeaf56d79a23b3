package io.github.kextproof.lab;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.macos.BootTime;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import java.util.Optional;

/** A Mac that is ours until closed. */
public final class OwnedMac implements AutoCloseable {
    private final Host host;
    private final Ssh ssh;
    private final CommandLog log;
    private final Repeats repeats;
    private final Permits.Permit permit;
    private MacLine line;
    private MacShell shell;

    OwnedMac(Host host, Ssh ssh, CommandLog log, Repeats repeats, Permits.Permit permit) {
        this.host = host;
        this.ssh = ssh;
        this.log = log;
        this.repeats = repeats;
        this.permit = permit;
        this.line = new MacLine(host, ssh, log, repeats);
        this.shell = new MacShell(line, host.sudo(), deadlines().command());
    }

    public Host host() {
        return host;
    }

    public Deadlines deadlines() {
        return host.settings().deadlines();
    }

    /** The Mac's shell, the same until the next reset; connects, and connects anew, when a command needs it. */
    public MacShell shell() {
        return shell;
    }

    /** The last command that ended on the Mac, if any did. */
    public Optional<Outcome> lastOutcome() {
        return shell.last();
    }

    /** What no reset changes. */
    public Platform platform() {
        return new Surveyor(shell).platform();
    }

    /** Everything the Mac says of itself. */
    public Survey survey(Platform platform) {
        line.startedAt(new BootTime(shell).boot());
        return new Surveyor(shell).survey(platform);
    }

    /**
     * Finds out, after a command ran into its deadline, whether the Mac still answers, on a new connection.
     *
     * @throws LabTrouble if it does not, or has restarted
     */
    public void mustAnswer(ShellException late) {
        line.giveUp(late);
        var unused = line.shell();
    }

    /** What must not change while the Mac is tested. */
    public Circumstances circumstances() {
        return new Surveyor(shell()).circumstances();
    }

    /**
     * Brings the Mac back to its clean state the way the inventory names, and waits until it accepts logins again; does
     * nothing where the inventory names none.
     *
     * @throws LabTrouble if that fails
     */
    public void reset() {
        Reset reset = new Reset(ssh, log);
        if (reset.isNeeded(host)) {
            line.close();
            reset.revert(host);
            line = new MacLine(host, ssh, log, repeats);
            shell = new MacShell(line, host.sudo(), deadlines().command());
            reset.await(host, line::shell);
        }
    }

    @Override
    public void close() {
        line.close();
        permit.close();
    }
}
