package io.github.kextproof.reset;

import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import java.time.Duration;
import java.util.Map;

/** Where the commands of a reset run: on the Mac's host over SSH, or on the controller itself. */
public final class ResetHost {
    private final Ssh ssh;
    private final Duration connect;
    private final CommandLog log;

    /**
     * @param connect how long connecting to a host may take
     * @param log is told of every command
     */
    public ResetHost(Ssh ssh, Duration connect, CommandLog log) {
        this.ssh = ssh;
        this.connect = connect;
        this.log = log;
    }

    /**
     * Something that runs commands there, to be closed by the caller; on the controller nothing can be uploaded to it.
     *
     * @throws io.github.kextproof.ssh.ShellException if the host cannot be reached
     */
    public Shell open(ResetPlan.ByRecipe plan) {
        return plan.host().map(this::over).orElseGet(() -> new LocalShell(Map.of(), log));
    }

    /** What keeps it from being reached is nothing that anybody could mend on the Mac. */
    private Shell over(Access host) {
        try {
            return ssh.open(host, connect, log);
        } catch (ShellException e) {
            String advice = e.kind() == ShellException.Kind.UNREACHABLE && !e.isOnTheWay()
                    ? "is that machine switched on, and does its SSH server answer at that port?"
                    : e.advice();
            throw new ShellException(
                    e.kind(),
                    "the machine that resets the Mac: " + e.getMessage(),
                    advice + "; see reset in the inventory",
                    e);
        }
    }
}
