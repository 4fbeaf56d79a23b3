package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a Mac back to the state in which its kernel extension was never approved. */
final class Reset {
    /** What a Mac that is still starting answers; anything else will not get better by waiting. */
    private static final Set<ShellException.Kind> STARTING =
            EnumSet.of(ShellException.Kind.UNREACHABLE, ShellException.Kind.CONNECTION_LOST);

    private final Ssh ssh;
    private final CommandLog log;

    Reset(Ssh ssh, CommandLog log) {
        this.ssh = ssh;
        this.log = log;
    }

    boolean isNeeded(Host host) {
        return host.reset() instanceof ResetPlan.OverSsh;
    }

    /** @throws LabTrouble if a command does not exit 0 */
    void revert(Host host) {
        if (host.reset() instanceof ResetPlan.OverSsh plan) {
            try (Shell shell = ssh.open(plan.host(), host.settings().deadlines().connect(), log)) {
                plan.commands().forEach(words -> run(shell, host, words));
            }
        }
    }

    private static void run(Shell shell, Host host, List<String> words) {
        CommandLine command = CommandLine.of(words.toArray(String[]::new));
        Outcome outcome = shell.run(command, host.settings().deadlines().reset());
        if (!outcome.succeeded()) {
            String said = (outcome.stdout().text() + outcome.stderr().text()).strip();
            throw new LabTrouble(
                    "the reset to a never-approved state failed",
                    command.quoted() + " -> exit 0",
                    outcome.ending() + (said.isEmpty() ? "" : ", " + said),
                    "log in to the Mac's host and run the command by hand; see reset in the inventory");
        }
    }

    /** Waits until the Mac accepts logins. */
    void await(Host host, Runnable login) {
        MacName mac = host.settings().name();
        Wait wait = new Wait(
                mac + " to accept logins after its reset",
                host.settings().deadlines().reset(),
                host.settings().deadlines().poll());
        try {
            wait.until(() -> whyNot(login), Optional::isEmpty);
        } catch (WaitExpired e) {
            throw new LabTrouble(
                    "the Mac did not come back after its reset",
                    "a login within " + Durations.shown(wait.limit()),
                    e.lastSeen(),
                    "look at the Mac's console on its host; raise deadlines.reset in the inventory if it is only slow");
        }
    }

    private static Optional<String> whyNot(Runnable login) {
        try {
            login.run();
            return Optional.empty();
        } catch (ShellException e) {
            if (STARTING.contains(e.kind())) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
