package io.github.kextproof.stub.machine;

import java.util.Locale;

/** Who manages the Mac. */
public enum Enrollment {
    NONE,
    /** Jamf Pro, with its Approved Kernel Extensions payload. */
    JAMF,
    /** Intune, with the kext.xml of the onboarding package. */
    INTUNE;

    static Enrollment parse(String text) {
        return switch (text) {
            case "none" -> NONE;
            case "jamf" -> JAMF;
            case "intune" -> INTUNE;
            default ->
                throw new IllegalArgumentException("'" + text + "' is no enrollment: expected none, jamf or intune");
        };
    }

    /** Whether a user-approved MDM manages the Mac. */
    public boolean isManaged() {
        return this != NONE;
    }

    /** As it is written in a stub Mac's definition. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
