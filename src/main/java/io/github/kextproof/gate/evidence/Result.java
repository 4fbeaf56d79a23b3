package io.github.kextproof.gate.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One result file: one attempt at a test.
 *
 * @param file as the record names it: the directory as it was given, a slash, the file's name
 * @param uuid unique among all results
 * @param history what attempts at the same test share; a result without one stands alone, as in Allure's reports
 * @param name the full name, or the name where there is none
 * @param finished false if the writer had not come to the end: its stage is said to be anything but finished,
 *     or kextproof tagged it {@code not finished}
 * @param start when the attempt began
 * @param took from start to stop
 * @param flaky whether the result itself says so
 * @param message what the status is explained with; empty if it is not, and cut after some hundred characters
 */
public record Result(
        String file,
        String uuid,
        Optional<String> history,
        String name,
        Status status,
        boolean finished,
        Instant start,
        Duration took,
        Labels labels,
        boolean flaky,
        String message) {

    /** Whether it failed, broke, did not come to its end, or came to one that nobody knows. */
    public boolean wentWrong() {
        return !finished || status == Status.FAILED || status == Status.BROKEN || status == Status.UNKNOWN;
    }

    /** When the attempt ended. */
    public Instant stop() {
        return start.plus(took);
    }
}
