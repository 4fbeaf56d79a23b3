package io.github.kextproof.report;

import io.qameta.allure.AllureResultsWriteException;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes results that others may replace later, never half of one: Allure's own writer (allure-java-commons 2.35.3)
 * empties an existing file before it fills it again, so its file is made aside and moved into place.
 */
final class ResultFile {
    /** Names the directories in which results are made; one is left behind only by a killed run. */
    static final String ASIDE = ".unfinished-";

    private final Path results;

    ResultFile(Path results) {
        this.results = results;
    }

    void write(TestResult result) {
        Path aside = results.resolve(ASIDE + result.getUuid());
        try {
            new FileSystemResultsWriter(aside).write(result);
            String name = result.getUuid() + "-result.json";
            Files.move(
                    aside.resolve(name),
                    results.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.delete(aside);
        } catch (IOException | AllureResultsWriteException unwritable) {
            throw unwritable(results, unwritable);
        }
    }

    /** The directory, which exists from now on. */
    static Path created(Path results) {
        try {
            return Files.createDirectories(results);
        } catch (IOException unwritable) {
            throw unwritable(results, unwritable);
        }
    }

    private static ReportException unwritable(Path results, Exception cause) {
        return new ReportException(
                "cannot write results to " + results + ": free space there, or choose another --results directory",
                cause);
    }
}
