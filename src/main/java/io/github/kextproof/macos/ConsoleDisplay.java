package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.regex.Pattern;

/**
 * What the Mac itself knows of its display, from the I/O registry; what the registry does not say counts as no.
 *
 * @param locked whether the session waits for its password
 * @param asleep whether the display is switched off to save power
 */
public record ConsoleDisplay(boolean locked, boolean asleep) {
    private static final String IOREG = "/usr/sbin/ioreg";
    /** The first of them on some versions, the second on others (guess, to be confirmed on lab Macs). */
    private static final Pattern LOCKED =
            Pattern.compile("\"(?:IOConsoleLocked\" = |CGSSessionScreenIsLocked\"=)(?:Yes|true|1)\\b");
    /** 4 is on, 1 to 3 are dimmed or off (guess, to be confirmed on a lab Mac). */
    private static final Pattern ASLEEP = Pattern.compile("\"CurrentPowerState\"=[0-3]\\b");

    /** Asks the Mac. */
    public static ConsoleDisplay of(MacShell mac) {
        return new ConsoleDisplay(
                says(mac.ask(IOREG, "-n", "Root", "-d", "1", "-w", "0"), LOCKED),
                says(mac.ask(IOREG, "-n", "IODisplayWrangler", "-r", "-d", "1", "-w", "0"), ASLEEP));
    }

    private static boolean says(Outcome outcome, Pattern wanted) {
        return outcome.succeeded()
                && Said.lines(outcome.stdout()).stream()
                        .anyMatch(line -> wanted.matcher(line).find());
    }
}
