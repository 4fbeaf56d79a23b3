package io.github.kextproof.report;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.internal.Allure2ModelJackson;
import io.qameta.allure.internal.shadowed.jackson.core.JsonGenerator;
import io.qameta.allure.internal.shadowed.jackson.core.JsonProcessingException;
import io.qameta.allure.internal.shadowed.jackson.core.SerializableString;
import io.qameta.allure.internal.shadowed.jackson.core.io.SerializedString;
import io.qameta.allure.internal.shadowed.jackson.databind.ObjectWriter;
import io.qameta.allure.internal.shadowed.jackson.databind.SerializerProvider;
import io.qameta.allure.internal.shadowed.jackson.databind.module.SimpleModule;
import io.qameta.allure.internal.shadowed.jackson.databind.ser.std.StdSerializer;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * Writes the files of a results directory whole or not at all, whenever the program is killed: Allure's own writer
 * (allure-java-commons 2.35.3) empties an existing file before it fills it again, so each file is made aside and moved into
 * place.
 *
 * <p>It also makes a mapper of its own for each directory, which costs more than all that a journey writes with it; here all
 * share one, made by the same class of Allure's.
 */
final class ResultFiles implements AllureResultsWriter {
    /** Names the files that are being made; one is left behind only by a killed run. */
    static final String ASIDE = ".unfinished-";

    private final Path results;

    ResultFiles(Path results) {
        this.results = results;
    }

    @Override
    public void write(TestResult result) {
        place(result.getUuid() + "-result.json", json(result));
    }

    /** JUnit has three for each journey, and all that one can say is what was done before and after its tests. */
    @Override
    public void write(TestResultContainer container) {
        if (!container.getBefores().isEmpty() || !container.getAfters().isEmpty()) {
            place(container.getUuid() + "-container.json", json(container));
        }
    }

    @Override
    public void write(String source, InputStream attachment) {
        byte[] content;
        try (attachment) {
            content = attachment.readAllBytes();
        } catch (IOException unreadable) {
            throw unwritable(results, unreadable);
        }
        place(source, content);
    }

    /** Writes a file that is named for its content, unless it is there. */
    void keep(String name, byte[] content) {
        if (Files.notExists(results.resolve(name))) {
            place(name, content);
        }
    }

    /** As JSON, by Allure's mapper, which is there anyway. */
    void write(String name, List<?> values) {
        place(name, json(values));
    }

    void write(String name, String text) {
        place(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands in a result. */
    static SerializableString text(StepResult step) {
        try {
            return new Encoded(Shared.WRITER.writeValueAsBytes(step));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a step is always JSON", impossible);
        }
    }

    private byte[] json(Object result) {
        try {
            return Shared.WRITER.writeValueAsBytes(result);
        } catch (JsonProcessingException impossible) {
            throw unwritable(results, impossible);
        }
    }

    private void place(String name, byte[] content) {
        try {
            Path aside = created(results).resolve(ASIDE + UUID.randomUUID());
            try {
                fill(aside, content);
                Files.move(
                        aside,
                        results.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException unwritable) {
            throw unwritable(results, unwritable);
        }
    }

    private static void fill(Path file, byte[] content) throws IOException {
        // Not through a channel, which would break off where a cancelled journey's thread was interrupted.
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
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

    /** Made when the first result is written. */
    private static final class Shared {
        static final ObjectWriter WRITER = Allure2ModelJackson.createMapper()
                .registerModule(new SimpleModule().addSerializer(new AsWritten()))
                .writer();
    }

    /** What need not be encoded anew whenever it is put into a result; only for what writes bytes, as all does here. */
    private static final class Encoded extends SerializedString {
        private static final long serialVersionUID = 1L;

        Encoded(byte[] utf8) {
            super("");
            _unquotedUTF8Ref = utf8;
        }
    }

    /** Puts in what a step was made into when it ended. */
    private static final class AsWritten extends StdSerializer<WrittenStep> {
        private static final long serialVersionUID = 1L;

        AsWritten() {
            super(WrittenStep.class);
        }

        @Override
        public void serialize(WrittenStep step, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeRawValue(step.json());
        }
    }
}
