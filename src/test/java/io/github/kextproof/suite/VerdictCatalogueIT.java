package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Measures the harness' verdicts on the catalogue of misbehaving Macs, vms/verdicts: each must be found out, at the step that
 * can notice it first, and blamed on whom it is to be blamed on.
 *
 * <p>{@code -Dkextproof.verdicts='kext-*'} walks only those files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictCatalogueIT {
    /** Journeys mostly wait, for the Mac's clock or for what never comes. */
    private static final int AT_A_TIME = 8;
    /** With fewer, the score would say little. */
    private static final int ENOUGH = 40;

    private final ExecutorService walkers = Executors.newFixedThreadPool(AT_A_TIME);
    private final List<Judged> judged = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> each_misbehaviour_is_found_out() {
        Map<CatalogueEntry, Future<Found>> walks = new LinkedHashMap<>();
        Catalogue.entries().forEach(entry -> walks.put(entry, walkers.submit(walk(entry))));
        return walks.entrySet().stream()
                .map(walk -> DynamicTest.dynamicTest(
                        walk.getKey().name(),
                        walk.getKey().file().toUri(),
                        () -> judge(walk.getKey(), walk.getValue())));
    }

    private static Callable<Found> walk(CatalogueEntry entry) {
        return () -> WalkOverSsh.walk(entry);
    }

    private void judge(CatalogueEntry entry, Future<Found> walk) throws Exception {
        Judged result = new Judged(entry, walk.get());
        judged.add(result);
        assertThat(result.right()).withFailMessage(result::report).isTrue();
    }

    @AfterAll
    void show_the_score() {
        walkers.shutdownNow();
        Score score = new Score(judged);
        System.out.println(score.shown());
        if (Catalogue.isWhole()) {
            assertThat(score.expecting("product"))
                    .as("product defects in %s", Catalogue.DIRECTORY)
                    .isGreaterThanOrEqualTo(ENOUGH);
            assertThat(score.expecting("lab", "approval", "configuration"))
                    .as("lab, approval and configuration troubles in %s", Catalogue.DIRECTORY)
                    .isGreaterThanOrEqualTo(ENOUGH);
        }
    }
}
