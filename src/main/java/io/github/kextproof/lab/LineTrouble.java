package io.github.kextproof.lab;

import io.github.kextproof.macos.Boot;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import java.time.Duration;

/** The words for a Mac that is lost on the way. */
final class LineTrouble {
    private LineTrouble() {}

    /** @param boot as it was noted first */
    static LabTrouble restarted(Boot boot, Boot now) {
        return new LabTrouble(
                "the Mac restarted during the journey",
                "up since " + boot.time() + " by its own clock (kern.boottime)",
                "up since " + now.time() + ", another boot session",
                "look for sleep, automatic updates, panics and watchdogs of its host: log show --predicate"
                        + " 'eventMessage contains \"shutdown cause\"' on the Mac");
    }

    /**
     * Nothing answers any more.
     *
     * @param reason why another connection was needed
     * @param lastSeen what came of the last try
     */
    static LabTrouble noOther(ShellException reason, Duration waited, String lastSeen) {
        String what = reason.kind() == ShellException.Kind.DEADLINE
                ? "the Mac does not answer any more"
                : "the connection to the Mac was lost, and no other could be opened";
        return new LabTrouble(
                what,
                "a new connection within " + Durations.shown(waited),
                reason.getMessage() + "\nthen " + lastSeen,
                "did the Mac sleep, restart, panic or leave the network? Look at its console, and at its system.log");
    }
}
