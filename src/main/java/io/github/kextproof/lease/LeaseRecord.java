package io.github.kextproof.lease;

import java.time.Instant;

/**
 * What is written in a lease.
 *
 * @param token made up by who took it, once for each lease
 * @param beat how often it was renewed
 * @param kind whether a process stands behind it
 * @param taken by the clock of the machine on which the lease is kept, like the next
 * @param expires if it is not renewed
 * @param resumes whether the lease before it was left by somebody who had not come to the end; only known until the first
 *     renewal
 */
public record LeaseRecord(
        String token, long beat, Kind kind, Holder holder, Instant taken, Instant expires, boolean resumes) {
    /** What stands behind a lease. */
    public enum Kind {
        /** A process that renews it for as long as it lives. */
        RUN,
        /** A person, who said for how long. */
        HOLD
    }
}
