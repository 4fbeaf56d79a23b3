package io.github.kextproof.journey;

import io.github.kextproof.ssh.CommandLog;
import java.time.Duration;
import java.util.List;

/**
 * Is told of one journey (one scenario on one Mac) as it happens, always by the thread that walks it; the calls come in
 * this order: planned, then for each step started, anything in between, and ended; then finished, once.
 */
public interface JourneyListener extends CommandLog {
    /** The steps to come, in order, as their names read in the report. */
    void planned(List<String> steps);

    /** The Mac's facts are known: model, macOS, build, locale, product version and so on, in the order to show them. */
    void learned(Facts facts);

    void started(String step);

    /** The Mac was proven to be in this state. */
    void reached(State state);

    /** What a person is asked to do now, for the operator's terminal. */
    void asked(String request);

    void observed(Evidence evidence);

    void ended(String step, StepEnd end, Duration took);

    void finished(Verdict verdict, Duration took);
}
