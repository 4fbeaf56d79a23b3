package io.github.kextproof.macos;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * sysctl(8): when the Mac started.
 *
 * <p>Where the clock is set while it runs, macOS moves the time of the start along; the session's name stays (guess, to be
 * confirmed on a lab Mac).
 */
public final class BootTime {
    private static final Pattern SECONDS = Pattern.compile("\\{ sec = (\\d{1,11}), usec = \\d{1,6} \\}.*");
    private static final Pattern SESSION = Pattern.compile("([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})");

    private final MacShell mac;

    public BootTime(MacShell mac) {
        this.mac = mac;
    }

    /** @throws UnexpectedAnswer if sysctl prints no time of the start */
    public Boot boot() {
        // Its exit status is not looked at: a macOS without sessions is told apart by what it prints.
        Answer answer = Answer.of("sysctl", mac.ask("/usr/sbin/sysctl", "-n", "kern.boottime", "kern.bootsessionuuid"));
        String seconds = answer.last(SECONDS).orElseThrow(() -> answer.without("time of the start"));
        return new Boot(Instant.ofEpochSecond(Long.parseLong(seconds)), answer.last(SESSION));
    }

    /**
     * The moment, to the second.
     *
     * @throws UnexpectedAnswer if sysctl prints no such time
     */
    public Instant read() {
        return boot().time();
    }
}
