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
        TestResult result = new TestResult().setUuid(uuid(subject));
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
            Files.deleteIfExists(results.resolve(uuid(subject) + "-result.json"));
        } catch (IOException undeletable) {
            throw new ReportException("cannot replace results in " + results + ": " + undeletable, undeletable);
        }
    }

    private static String uuid(Subject subject) {
        return UUID.nameUUIDFromBytes(subject.id().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
