package io.github.kextproof.report;

import io.github.kextproof.journey.Facts;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Results of journeys that are still to come. Whatever ends a run early, even a kill, a journey that it never came to is
 * then not missing but named, as broken.
 */
final class Foreseen {
    static final String MESSAGE = "not started: the run ended before this journey could begin";

    private Foreseen() {}

    static void write(Path results, Subject subject, Instant now) {
        TestResult result = new TestResult().setUuid(uuid(results, subject));
        Identity.give(result, subject, new Facts(Map.of()), Optional.empty(), 0);
        result.setStatus(Status.BROKEN)
                .setStatusDetails(new StatusDetails().setMessage(MESSAGE))
                .setStage(Stage.SCHEDULED)
                .setStart(now.toEpochMilli())
                .setStop(now.toEpochMilli());
        new ResultFiles(results).write(result);
    }

    /** The journey has a result of its own. */
    static void replace(Path results, Subject subject) {
        try {
            Files.deleteIfExists(results.resolve(uuid(results, subject) + "-result.json"));
        } catch (IOException undeletable) {
            throw new ReportException("cannot replace results in " + results + ": " + undeletable, undeletable);
        }
    }

    /** The same whenever this run asks, and another in every other run: two results with one uuid cannot both be true. */
    private static String uuid(Path results, Subject subject) {
        ProcessHandle run = ProcessHandle.current();
        String one = String.join(
                "\n",
                subject.id(),
                results.toAbsolutePath().normalize().toString(),
                Long.toString(run.pid()),
                run.info().startInstant().map(Instant::toString).orElse(""));
        return UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
