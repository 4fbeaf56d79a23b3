package io.github.kextproof.macos;

/** The state of System Integrity Protection. */
public enum Sip {
    ENABLED,
    DISABLED,
    /** Some of its protections are off. */
    CUSTOM,
    /** csrutil said something else, or failed. */
    UNKNOWN
}
