package io.github.kextproof.macos;

import java.util.regex.Pattern;

/** ioreg(8): the identifier that a Mac keeps for life, and that tells two guests from each other. */
public final class HardwareUuid {
    private static final Pattern UUID =
            Pattern.compile(".*\"IOPlatformUUID\" = \"([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\".*");

    private final MacShell mac;

    public HardwareUuid(MacShell mac) {
        this.mac = mac;
    }

    /** @throws UnexpectedAnswer if ioreg fails, or prints none */
    public String read() {
        Answer answer = Answer.ofSuccess("ioreg", mac.ask("/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice"));
        return answer.last(UUID).orElseThrow(() -> answer.without("IOPlatformUUID"));
    }
}
