package io.github.kextproof.journey;

import java.util.Locale;

/** Whose fault a failure is: exactly one. */
public enum Owner {
    /** Defender or macOS misbehaved. */
    PRODUCT,
    /** The Mac, its network or its accounts: unreachable, sudo, disk, clock, already approved. */
    LAB,
    /** Nobody pressed Allow in time. */
    APPROVAL,
    /** The inventory, the package or the policy: the run does not start. */
    CONFIGURATION,
    /** kextproof itself: our bug. */
    HARNESS;

    /** As messages, labels and tables show it. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
