package io.github.kextproof.macos;

import java.time.Instant;
import java.util.regex.Pattern;

/** date(1): the Mac's own clock, which decides how long something took there. */
public final class MacClock {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,11})");

    private final MacShell mac;

    public MacClock(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The Mac's time, to the second.
     *
     * @throws UnexpectedAnswer if it fails, or prints no number of seconds since 1970
     */
    public Instant now() {
        Answer answer = Answer.ofSuccess("date", mac.ask("/bin/date", "+%s"));
        String seconds = answer.last(SECONDS).orElseThrow(() -> answer.without("time"));
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
