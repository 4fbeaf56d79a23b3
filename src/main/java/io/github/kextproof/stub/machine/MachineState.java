package io.github.kextproof.stub.machine;

import java.util.Locale;

/** Where the simulated Mac stands, as scripts name it. */
public enum MachineState {
    /** Defender was never installed. */
    CLEAN,
    /** Defender is installed and not onboarded. */
    INSTALLED,
    /** Onboarded, and the extension is not approved. */
    BLOCKED,
    /** As blocked, and an open Security and Privacy shows Allow. */
    OFFERED,
    /** The extension is approved, by a person or by MDM, and Defender has not said true/true since. */
    ALLOWED,
    /** Defender has said true/true. */
    PROTECTED,
    /** Defender was removed. */
    UNINSTALLED;

    /**
     * The state of that word.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public static MachineState named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As it is written in a script. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
