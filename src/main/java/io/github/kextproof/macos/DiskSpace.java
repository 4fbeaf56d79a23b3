package io.github.kextproof.macos;

import java.util.regex.Pattern;

/** df(1): how much room the Mac's own volume has. */
public final class DiskSpace {
    /** Size, used and free in units of 1,024 bytes, and how full that is; what stands before and after differs. */
    private static final Pattern VOLUME = Pattern.compile(".*\\s\\d{1,18}\\s+\\d{1,18}\\s+(\\d{1,15})\\s+\\d{1,3}%.*");

    private final MacShell mac;

    public DiskSpace(MacShell mac) {
        this.mac = mac;
    }

    /**
     * Bytes that are free.
     *
     * @throws UnexpectedAnswer if df fails, or prints no such table
     */
    public long free() {
        Answer answer = Answer.ofSuccess("df", mac.ask("/bin/df", "-k", "/"));
        return 1_024 * Long.parseLong(answer.last(VOLUME).orElseThrow(() -> answer.without("free space")));
    }
}
