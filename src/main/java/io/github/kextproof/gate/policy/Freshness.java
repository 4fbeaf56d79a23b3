package io.github.kextproof.gate.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How old and how mixed evidence may be.
 *
 * @param maximumAge of the oldest result, counted from its end; any age without
 * @param productVersion about Defender's versions
 * @param harnessCommit about the commits of what ran the tests
 * @param packageChecksum about Defender's packages: one for each product version
 */
public record Freshness(
        Optional<Duration> maximumAge,
        Optional<One> productVersion,
        Optional<One> harnessCommit,
        Optional<One> packageChecksum) {
    /**
     * All results must have the same.
     *
     * @param besides values that may be there, too
     */
    public record One(List<String> besides) {
        public One {
            besides = List.copyOf(besides);
        }
    }
}
