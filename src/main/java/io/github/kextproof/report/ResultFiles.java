package io.github.kextproof.report;

import io.qameta.allure.AllureResultsWriteException;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes the files of a results directory whole or not at all, whenever the program is killed: Allure's own writer
 * (allure-java-commons 2.35.3) empties an existing file before it fills it again, so each file is made aside and moved into
 * place.
 */
final class ResultFiles implements AllureResultsWriter {
    /** Names the directories in which files are made; one is left behind only by a killed run. */
    static final String ASIDE = ".unfinished-";

    private final Path results;

    ResultFiles(Path results) {
        this.results = results;
    }

    /** Makes one file in the directory given. */
    @FunctionalInterface
    private interface Making {
        void in(Path aside) throws IOException;
    }

    @Override
    public void write(TestResult result) {
        place(result.getUuid() + "-result.json", aside -> new FileSystemResultsWriter(aside).write(result));
    }

    @Override
    public void write(TestResultContainer container) {
        place(container.getUuid() + "-container.json", aside -> new FileSystemResultsWriter(aside).write(container));
    }

    @Override
    public void write(String source, InputStream attachment) {
        byte[] content;
        try (attachment) {
            content = attachment.readAllBytes();
        } catch (IOException unreadable) {
            throw unwritable(results, unreadable);
        }
        place(source, aside -> new FileSystemResultsWriter(aside).write(source, new ByteArrayInputStream(content)));
    }

    void write(String name, String text) {
        place(name, aside -> Files.writeString(aside.resolve(name), text, StandardCharsets.UTF_8));
    }

    private void place(String name, Making making) {
        boolean interrupted = Thread.interrupted();
        try {
            make(name, making);
        } catch (IOException | AllureResultsWriteException unwritable) {
            // What a cancelled journey has to say is still written: channels break off when their thread is
            // interrupted.
            if (!Thread.interrupted()) {
                throw unwritable(results, unwritable);
            }
            interrupted = true;
            again(name, making);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void again(String name, Making making) {
        try {
            make(name, making);
        } catch (IOException | AllureResultsWriteException unwritable) {
            throw unwritable(results, unwritable);
        }
    }

    private void make(String name, Making making) throws IOException {
        Path aside = Files.createDirectories(results.resolve(ASIDE + UUID.randomUUID()));
        Path made = aside.resolve(name);
        try {
            making.in(aside);
            Files.move(
                    made, results.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
            Files.delete(aside);
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
