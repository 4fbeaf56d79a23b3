package io.github.kextproof.lab;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.macos.Boot;
import io.github.kextproof.macos.BootTime;
import io.github.kextproof.macos.HardwareUuid;
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

    /** The Mac's shell, the same until the next reset or {@link #reconnect}; connects, and connects anew, when a command needs it. */
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

    /** What an installation may bring or take, as it is now. */
    public Census census() {
        return new CensusTaker(shell).take();
    }

    /**
     * Restarts the Mac, and waits until it accepts logins and its user is back at the screen.
     *
     * @throws LabTrouble if it refuses, does not restart, or does not come back as it was
     */
    public Boot restart() {
        return new Restart(host, shell, line).perform();
    }

    /** Takes another line to the Mac, which knows nothing of what became of the first: for leaving the Mac clean. */
    public void reconnect() {
        line.close();
        line = new MacLine(host, ssh, log, repeats);
        shell = new MacShell(line, host.sudo(), deadlines().command());
    }

    /** What must not change while the Mac is tested. */
    public Circumstances circumstances() {
        return new Surveyor(shell()).circumstances();
    }

    /**
     * Brings the Mac back to its clean state the way the inventory names, waits until it accepts logins again, and finds it the
     * same Mac; does nothing where the inventory names none.
     *
     * @throws LabTrouble if that fails
     */
    public void reset() {
        Reset.of(host, ssh, log).ifPresent(reset -> {
            String before = hardware(reset);
            line.close();
            reset.revert();
            line = new MacLine(host, ssh, log, repeats);
            shell = new MacShell(line, host.sudo(), deadlines().command());
            reset.await(line::shell);
            if (reset.comparesHardware()) {
                reset.mustBeTheSame(before, hardware(reset));
            }
        });
    }

    private String hardware(Reset reset) {
        return reset.comparesHardware() ? new HardwareUuid(shell).read() : "";
    }

    @Override
    public void close() {
        line.close();
        permit.close();
    }
}
