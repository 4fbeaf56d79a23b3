package io.github.kextproof.report;

import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.MacName;
import java.time.Duration;
import java.util.Comparator;

/**
 * One journey of a run and what became of it.
 *
 * @param retries how many times something was done again because the connection was lost
 */
record Ended(MacName mac, String scenario, Verdict verdict, Duration took, Facts facts, int retries) {
    static final Comparator<Ended> ORDER = Comparator.comparing(Ended::mac).thenComparing(Ended::scenario);
}
