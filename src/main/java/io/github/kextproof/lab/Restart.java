package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.macos.Boot;
import io.github.kextproof.macos.BootTime;
import io.github.kextproof.macos.ConsoleSession;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A restart that was asked for: another boot session proves it, and the user at the screen ends it. */
final class Restart {
    private static final Set<ShellException.Kind> ON_THE_WAY = EnumSet.of(
            ShellException.Kind.UNREACHABLE,
            ShellException.Kind.CONNECTION_LOST,
            ShellException.Kind.OUTPUT_CUT,
            ShellException.Kind.DEADLINE);

    private final Host host;
    private final MacShell shell;
    private final MacLine line;

    Restart(Host host, MacShell shell, MacLine line) {
        this.host = host;
        this.shell = shell;
        this.line = line;
    }

    /** What is known of a Mac that may be restarting. */
    private record Look(Optional<Boot> boot, String shown) {
        @Override
        public String toString() {
            return shown;
        }
    }

    Boot perform() {
        Boot before = new BootTime(shell).boot();
        Optional<ConsoleUser> user = new ConsoleSession(shell).user();
        Instant end = Instant.now().plus(host.settings().deadlines().restart());
        tell();
        line.anew();
        Boot now = awaitAnother(before, end);
        line.startedAt(now);
        user.ifPresent(somebody -> awaitSession(somebody, end));
        return now;
    }

    /** The connection may be gone before shutdown(8) has said anything. */
    private void tell() {
        try {
            Outcome outcome = shell.root("/sbin/shutdown", "-r", "now");
            if (!outcome.succeeded()) {
                String said = (outcome.stdout().text() + outcome.stderr().text()).strip();
                throw new LabTrouble(
                        "the Mac does not restart when it is told to",
                        "sudo shutdown -r now -> exit 0",
                        outcome.ending() + (said.isEmpty() ? "" : ", " + said),
                        "run it by hand on the Mac; does something there keep it from restarting?");
            }
        } catch (ShellException e) {
            if (!e.isLoss() && e.kind() != ShellException.Kind.DEADLINE) {
                throw e;
            }
        }
    }

    private Boot awaitAnother(Boot before, Instant end) {
        Wait wait = waiting("the Mac to be back after its restart", end);
        try {
            return wait.until(() -> look(before), seen -> seen.boot().isPresent())
                    .boot()
                    .orElseThrow();
        } catch (WaitExpired e) {
            throw new LabTrouble(
                    "the Mac did not come back after a restart that it was told to do",
                    "a login, in another boot session, within "
                            + Durations.shown(host.settings().deadlines().restart()),
                    e.lastSeen(),
                    "look at the Mac's console: does it wait for a password (FileVault), or for updates? Raise"
                            + " deadlines.restart in the inventory if it is only slow");
        }
    }

    private Look look(Boot before) {
        try {
            Boot now = new BootTime(shell).boot();
            if (!now.isSameAs(before)) {
                return new Look(Optional.of(now), "up since " + now.time());
            }
            line.anew();
            return new Look(Optional.empty(), "still up since " + now.time() + ", the same boot session");
        } catch (ShellException e) {
            return afterLoss(e, e.kind());
        } catch (LabTrouble e) {
            line.anew();
            return new Look(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Look afterLoss(ShellException e, ShellException.Kind kind) {
        if (!ON_THE_WAY.contains(kind)) {
            throw e;
        }
        line.anew();
        return new Look(Optional.empty(), String.valueOf(e.getMessage()));
    }

    private void awaitSession(ConsoleUser user, Instant end) {
        ConsoleSession session = new ConsoleSession(shell);
        Wait wait = waiting(user.name() + " to be back at the Mac's screen", end);
        Optional<ConsoleUser> last = wait.orLast(session::user, now -> now.equals(Optional.of(user)));
        if (!last.equals(Optional.of(user))) {
            throw new LabTrouble(
                    "nobody is logged in at the Mac's console after its restart",
                    "a desktop session of " + user.name(),
                    last.map(ConsoleUser::name).orElse("the login window"),
                    "switch automatic login on for " + user.name()
                            + ": System Preferences > Users & Groups > Login Options (not with FileVault)");
        }
    }

    private Wait waiting(String name, Instant end) {
        Duration poll = host.settings().deadlines().poll();
        Duration left = Duration.between(Instant.now(), end);
        return new Wait(name, left.compareTo(poll) > 0 ? left : poll, poll);
    }
}
