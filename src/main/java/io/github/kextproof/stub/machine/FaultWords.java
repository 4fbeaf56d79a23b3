package io.github.kextproof.stub.machine;

import java.time.Duration;

/** Faults in the words that {@link CommandFault#parse} and {@link ConnectionFault#parse} read. */
final class FaultWords {
    private FaultWords() {}

    /** The word, and behind a space its argument if it has one. */
    static String of(CommandFault fault) {
        if (fault instanceof CommandFault.Truncate truncate) {
            return "truncate " + truncate.bytes();
        }
        if (fault instanceof CommandFault.KillSignal kill) {
            return "kill-signal " + kill.signal();
        }
        if (fault instanceof CommandFault.Slow slow) {
            return "slow " + slow.bytesPerSecond() + "B/s";
        }
        if (fault instanceof CommandFault.Reboot reboot) {
            return "reboot " + milliseconds(reboot.away());
        }
        if (fault instanceof CommandFault.Drop) {
            return "drop";
        }
        if (fault instanceof CommandFault.DropAfter) {
            return "drop-after";
        }
        if (fault instanceof CommandFault.Reset) {
            return "reset";
        }
        if (fault instanceof CommandFault.Hang) {
            return "hang";
        }
        return fault instanceof CommandFault.Garble ? "garble" : "refuse-channel";
    }

    /** The word, and behind a space its argument if it has one. */
    static String of(ConnectionFault fault) {
        if (fault instanceof ConnectionFault.BannerDelay delay) {
            return "banner-delay " + milliseconds(delay.silence());
        }
        if (fault instanceof ConnectionFault.Refuse) {
            return "refuse";
        }
        if (fault instanceof ConnectionFault.CloseBeforeBanner) {
            return "close-before-banner";
        }
        if (fault instanceof ConnectionFault.CloseBeforeAuth) {
            return "close-before-auth";
        }
        return fault instanceof ConnectionFault.WrongHostKey ? "wrong-host-key" : "deny-auth";
    }

    private static String milliseconds(Duration duration) {
        long hours = duration.toHours();
        return hours + "h" + duration.toMinutesPart() + "m" + duration.toSecondsPart() + "s" + duration.toMillisPart()
                + "ms";
    }
}
