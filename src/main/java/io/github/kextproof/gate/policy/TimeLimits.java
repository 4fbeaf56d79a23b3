package io.github.kextproof.gate.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long things may take. What compares with an earlier run says nothing when none is given.
 *
 * @param scenarios the ceiling on any one test of a scenario, by scenario, in the policy's order
 * @param slower by how many percent a test may take longer than in the earlier run
 * @param newFailures how many tests may fail that passed in the earlier run
 * @param newlyFlaky how many tests may be flaky that were not in the earlier run
 */
public record TimeLimits(
        Map<String, Duration> scenarios,
        OptionalInt slower,
        Optional<Ceiling> newFailures,
        Optional<Ceiling> newlyFlaky) {
    public TimeLimits {
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
    }
}
