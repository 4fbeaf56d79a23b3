package io.github.kextproof.macos;

import java.time.Instant;
import java.util.regex.Pattern;

/** sysctl(8): when the Mac started, by its own clock; another time means that it restarted, or that its clock was set. */
public final class BootTime {
    private static final Pattern SECONDS = Pattern.compile("\\{ ?sec = (\\d{1,11}),.*");

    private final MacShell mac;

    public BootTime(MacShell mac) {
        this.mac = mac;
    }

    /**
     * When the kernel started, to the second.
     *
     * @throws UnexpectedAnswer if it fails, or prints no time
     */
    public Instant read() {
        Answer answer = Answer.ofSuccess("sysctl", mac.run("/usr/sbin/sysctl", "-n", "kern.boottime"));
        String seconds = answer.last(SECONDS).orElseThrow(() -> answer.without("time of the last start"));
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
