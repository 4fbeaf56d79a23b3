package io.github.kextproof.report;

import io.github.kextproof.journey.Verdict;
import java.time.Duration;
import java.time.Instant;

/** Where a journey stands while a run goes on. */
sealed interface Phase {
    /** It has not started. */
    record Waiting() implements Phase {}

    /**
     * It is under way.
     *
     * @param step the current one, or empty between two
     * @param request what a person is asked to do now, or empty
     */
    record Running(Instant since, String step, String request) implements Phase {}

    /** It is over. */
    record Over(Verdict verdict, Duration took) implements Phase {}
}
