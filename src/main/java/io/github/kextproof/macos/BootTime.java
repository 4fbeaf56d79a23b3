package io.github.kextproof.macos;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * sysctl(8): when the Mac started.
 *
 * <p>By its own clock: where the clock is set while it runs, macOS moves this time along (guess, to be confirmed on a lab Mac).
 */
public final class BootTime {
    private static final Pattern SECONDS = Pattern.compile("\\{ sec = (\\d{1,11}), usec = \\d{1,6} \\}.*");

    private final MacShell mac;

    public BootTime(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The moment, to the second.
     *
     * @throws UnexpectedAnswer if sysctl fails, or prints no such time
     */
    public Instant read() {
        Answer answer = Answer.ofSuccess("sysctl", mac.ask("/usr/sbin/sysctl", "-n", "kern.boottime"));
        String seconds = answer.last(SECONDS).orElseThrow(() -> answer.without("time of the start"));
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
