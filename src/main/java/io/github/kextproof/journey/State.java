package io.github.kextproof.journey;

import java.util.Locale;

/** Where a Mac stands on the way from nothing to full protection; each is proven before the next step starts. */
public enum State {
    /** No Defender, and the kernel extension was never approved. */
    CLEAN,
    /** Defender's files are there and it is onboarded. */
    INSTALLED,
    /** Real-time protection is enabled but not available: macOS refused the kernel extension. */
    BLOCKED,
    /** Security & Privacy offers Allow. */
    OFFERED,
    /** Allow was pressed: the policy database says so. */
    ALLOWED,
    /** Enabled and available, kernel extension loaded, banner gone. */
    PROTECTED;

    /** As tables and reports show it. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
