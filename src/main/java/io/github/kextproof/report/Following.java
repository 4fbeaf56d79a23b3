package io.github.kextproof.report;

import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.mac.MacName;

/** Follows journeys of a run beside those that every run has: the progress, the summary and the results. */
@FunctionalInterface
public interface Following {
    /** The listener for one journey, before it starts. */
    JourneyListener follow(MacName mac, String scenario);
}
