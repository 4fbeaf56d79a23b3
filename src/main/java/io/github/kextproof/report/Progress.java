package io.github.kextproof.report;

import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.mac.MacName;

/** Shows a person how far a run has come; shared by all its journeys, from any thread. */
public interface Progress extends AutoCloseable {
    /**
     * The listener for one journey; called twice for the same journey, both listeners report on the same one.
     *
     * <p>Called before the journey starts, it makes the journey show as waiting.
     */
    JourneyListener follow(MacName mac, String scenario);

    /** Shows the final state, which stays on the screen; never throws. */
    @Override
    void close();
}
