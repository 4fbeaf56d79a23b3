package io.github.kextproof.macos;

import java.util.regex.Pattern;

/** The computer itself: uname(1) and sysctl(8). */
public final class Hardware {
    private static final Pattern MACHINE = Pattern.compile("(x86_64|arm64e?)");
    private static final Pattern MODEL = Pattern.compile("([A-Za-z][A-Za-z0-9 ,.-]{0,60})");

    private final MacShell mac;

    public Hardware(MacShell mac) {
        this.mac = mac;
    }

    /** @throws UnexpectedAnswer if either tool fails, or names no known processor or no model */
    public HardwareFacts read() {
        Answer machine = Answer.ofSuccess("uname", mac.ask("/usr/bin/uname", "-m"));
        String name = machine.last(MACHINE).orElseThrow(() -> machine.without("known processor"));
        Answer model = Answer.ofSuccess("sysctl", mac.ask("/usr/sbin/sysctl", "-n", "hw.model"));
        return new HardwareFacts(
                model.last(MODEL).orElseThrow(() -> model.without("model")),
                name.equals("x86_64") ? Architecture.INTEL : Architecture.APPLE_SILICON);
    }
}
