package io.github.kextproof.suite;

import io.github.kextproof.mac.MacName;

/**
 * A journey that a run is to take.
 *
 * @param simulated whether a stub Mac is meant
 */
public record Planned(MacName mac, Scenarios scenario, boolean simulated) {
    /** Scenario and Mac, as messages name it. */
    public String shown() {
        return scenario.scenario() + " on " + mac;
    }
}
