package io.github.kextproof.lab;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.Ssh;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Mac that is ours until closed. */
public final class OwnedMac implements AutoCloseable {
    private final Host host;
    private final Ssh ssh;
    private final CommandLog log;
    private final Permits.Permit permit;
    private @Nullable Shell connection;
    private @Nullable MacShell shell;

    OwnedMac(Host host, Ssh ssh, CommandLog log, Permits.Permit permit) {
        this.host = host;
        this.ssh = ssh;
        this.log = log;
        this.permit = permit;
    }

    public Host host() {
        return host;
    }

    public Deadlines deadlines() {
        return host.settings().deadlines();
    }

    /** The Mac's shell; connects if need be. */
    public MacShell shell() {
        if (shell == null) {
            Shell opened = ssh.open(host.access(), deadlines().connect(), log);
            connection = opened;
            shell = new MacShell(opened, host.sudo(), deadlines().command());
        }
        return shell;
    }

    /** The last command that ended on the Mac, if any did. */
    public Optional<Outcome> lastOutcome() {
        return shell == null ? Optional.empty() : shell.last();
    }

    /** What no reset changes. */
    public Platform platform() {
        return new Surveyor(shell()).platform();
    }

    /** Everything the Mac says of itself. */
    public Survey survey(Platform platform) {
        return new Surveyor(shell()).survey(platform);
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
            disconnect();
            reset.revert(host);
            reset.await(host, this::shell);
        }
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
        }
        connection = null;
        shell = null;
    }

    @Override
    public void close() {
        disconnect();
        permit.close();
    }
}
