package io.github.kextproof.gate.policy;

import java.time.LocalDate;

/**
 * An exception: a test that may fail for a while.
 *
 * @param test matches the full names of tests
 * @param owner who answers for it
 * @param reason why it may fail
 * @param link where it is followed up
 * @param expires the last day on which it holds, in UTC
 * @param line where the policy says so
 */
public record Waiver(Glob test, String owner, String reason, String link, LocalDate expires, int line) {
    /** Whether it no longer holds on that day. */
    public boolean expired(LocalDate today) {
        return today.isAfter(expires);
    }
}
