package io.github.kextproof.report;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.MacName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * One journey of a run and what became of it.
 *
 * @param step the last step that began; nothing if none did
 * @param retries how many times something was done again because the connection was lost
 * @param unclean how its Mac was left, if not clean
 * @param bundle the file with the evidence of its failure, if there is one
 */
record Ended(
        MacName mac,
        String scenario,
        Verdict verdict,
        Duration took,
        Facts facts,
        Optional<String> step,
        int retries,
        Optional<CleanUp> unclean,
        Optional<Path> bundle) {
    static final Comparator<Ended> ORDER = Comparator.comparing(Ended::mac).thenComparing(Ended::scenario);
}
