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
 * @param end whether the writer had come to it: if its stage is said to be anything but finished, or kextproof tagged it
 *     {@code not finished}, it had not
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
        End end,
        Instant start,
        Duration took,
        Labels labels,
        boolean flaky,
        String message) {

    /** Whether its status is one to go by. */
    public boolean finished() {
        return end == End.FINISHED;
    }

    /** Whether it failed, broke, was cut short, or came to an end that nobody knows; to be cancelled is none of these. */
    public boolean wentWrong() {
        boolean bad = status == Status.FAILED || status == Status.BROKEN || status == Status.UNKNOWN;
        return end == End.CUT_SHORT || (end == End.FINISHED && bad);
    }

    /** Whether nothing is known of the test because it was stopped in order or had not begun; nothing went wrong then. */
    public boolean cancelled() {
        return end == End.CANCELLED || end == End.TO_COME;
    }

    /** When the attempt ended. */
    public Instant stop() {
        return start.plus(took);
    }
}
