package io.github.kextproof.defender;

/** The two generations of Defender's command line (vendor documentation). */
enum Era {
    /** {@code mdatp --health}, camelCase, before 101.05.17. */
    LEGACY,
    /** {@code mdatp health}, snake_case, from 101.05.17 (preview ring) and 101.09.50 (everybody) on. */
    MODERN
}
