package io.github.kextproof.macos;

import java.util.Locale;

/** csrutil(8): whether System Integrity Protection guards the system's files, the kext policy among them. */
public final class SystemIntegrity {
    private final MacShell mac;

    public SystemIntegrity(MacShell mac) {
        this.mac = mac;
    }

    /** The state; never throws {@link UnexpectedAnswer}, because it is a fact to show and nothing depends on it. */
    public Sip read() {
        return Answer.of("csrutil", mac.ask("/usr/bin/csrutil", "status"))
                .value("System Integrity Protection status")
                .map(SystemIntegrity::parse)
                .orElse(Sip.UNKNOWN);
    }

    private static Sip parse(String text) {
        String status = text.toLowerCase(Locale.ROOT);
        if (status.contains("custom configuration")) {
            return Sip.CUSTOM;
        }
        if (status.startsWith("enabled")) {
            return Sip.ENABLED;
        }
        return status.startsWith("disabled") ? Sip.DISABLED : Sip.UNKNOWN;
    }
}
