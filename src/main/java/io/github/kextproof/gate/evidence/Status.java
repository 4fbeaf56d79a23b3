package io.github.kextproof.gate.evidence;

import java.util.Locale;

/** Allure's word for what became of a test; a result without one is {@link #UNKNOWN}. */
public enum Status {
    PASSED,
    FAILED,
    BROKEN,
    SKIPPED,
    UNKNOWN;

    /** Whether the test came to an end of its own: it passed, or something went wrong. */
    public boolean executed() {
        return this == PASSED || this == FAILED || this == BROKEN;
    }

    /** As result files say it. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
