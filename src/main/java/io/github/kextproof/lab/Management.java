package io.github.kextproof.lab;

import java.util.Locale;

/** Who manages a Mac, as the Mac itself tells. */
public enum Management {
    /** Not enrolled in any MDM. */
    NONE,
    /** Enrolled, and Jamf's agent has written its log. */
    JAMF,
    /** Enrolled at Microsoft's MDM server. */
    INTUNE,
    /** Enrolled elsewhere. */
    OTHER;

    /** As labels and tables show it. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
