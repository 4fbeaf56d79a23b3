/**
 * Measures the harness beside its peers, on the same work and in the same run: {@code mvn -Pbench verify}.
 *
 * <p>{@link io.github.kextproof.bench.Bench} starts OpenSSH servers of its own, lets everybody work in turn, and prints
 * medians, ratios and a plot. What belongs to the harness is measured as a process of its own, as its peers are: see the
 * package {@code client}. Nothing here decides whether a build passes.
 */
@NullMarked
package io.github.kextproof.bench;

import org.jspecify.annotations.NullMarked;
