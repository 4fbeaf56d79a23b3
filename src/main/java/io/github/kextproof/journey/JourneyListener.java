package io.github.kextproof.journey;

import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.ssh.CommandLog;
import java.time.Duration;
import java.util.List;

/**
 * Is told of one journey (one scenario on one Mac) as it happens, always by the thread that walks it; the calls come in
 * this order: planned, then for each step started, anything in between, and ended; then, where the Mac was changed, cleaning and cleaned;
 * then finished, once.
 */
public interface JourneyListener extends CommandLog {
    /** The steps to come, in order, as their names read in the report. */
    void planned(List<String> steps);

    /** The Mac's facts are known, in the order to show them; told again, whole, when the product's version is known too. */
    void learned(Facts facts);

    void started(String step);

    /** The Mac was proven to be in this state. */
    void reached(State state);

    /** What a person is asked to do now, for the operator's terminal. */
    void asked(String request);

    /** How far the upload of the package or the onboarding script has come, in bytes. */
    default void uploaded(long sent, long total) {}

    /**
     * Something was done again, or the Mac was looked at instead, because the connection was lost; a journey that passes all
     * the same is marked.
     *
     * @param what in the past tense: {@code asked again: /usr/bin/sw_vers}
     * @param why how the connection was lost
     */
    default void retried(String what, String why) {}

    /** What becomes of the Mac's lease, at any time before {@link #finished}. */
    default void leased(LeaseNews news) {}

    void observed(Evidence evidence);

    void ended(String step, StepEnd end, Duration took);

    /** The verdict stands, and the Mac is about to be left clean; the commands that follow belong to that. */
    default void cleaning() {}

    /** The Mac was left, clean or not; told before {@link #finished}, which is not changed by it. */
    default void cleaned(CleanUp cleanUp) {}

    void finished(Verdict verdict, Duration took);
}
