package io.github.kextproof.defender;

/** What health means for a Mac: the state the two readings of real-time protection describe together. */
public sealed interface Protection {
    /** The health that says so. */
    MdatpHealth health();

    /** Enabled and available: nothing to do. */
    record Full(MdatpHealth health) implements Protection {}

    /** Enabled but not available: the extension awaits approval. */
    record Blocked(MdatpHealth health) implements Protection {}

    /**
     * Not enabled: approval would not help. Copies of the vendor's article printed false/true for the blocked state until
     * September 2022; it is a different state, switched off by configuration or passive mode.
     */
    record Off(MdatpHealth health) implements Protection {}

    /** Defender cannot tell one of the two: proof of nothing. */
    record Unknown(MdatpHealth health) implements Protection {}

    /** The state that a health describes. */
    static Protection of(MdatpHealth health) {
        if (health.enabled() == Reading.UNAVAILABLE || health.available() == Reading.UNAVAILABLE) {
            return new Unknown(health);
        }
        if (health.enabled() == Reading.FALSE) {
            return new Off(health);
        }
        return health.available() == Reading.TRUE ? new Full(health) : new Blocked(health);
    }
}
