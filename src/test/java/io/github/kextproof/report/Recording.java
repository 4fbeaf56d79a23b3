package io.github.kextproof.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kextproof.mac.MacName;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A journey written down in a directory, with what Allure's JUnit adapter does before and after it. */
final class Recording {
    private final Path results;
    private final AllureLifecycle lifecycle;
    private final String uuid = UUID.randomUUID().toString();
    private final ManualClock clock;
    private final AllureRecord record;

    Recording(Path results, ManualClock clock, MacName mac, String scenario) {
        this.results = results;
        this.clock = clock;
        this.lifecycle = new AllureLifecycle(new FileSystemResultsWriter(results));
        this.record = new AllureRecord(mac, scenario, true, lifecycle, results, clock);
    }

    /** As the adapter does for the third invocation of a template. */
    Recording started() {
        List<Label> labels = new ArrayList<>();
        for (String name :
                List.of("host", "thread", "package", "suite", "framework", "tag", "junit.platform.uniqueid")) {
            labels.add(new Label().setName(name).setValue("controller-7"));
        }
        lifecycle.scheduleTestCase(new TestResult()
                .setUuid(uuid)
                .setName("[3]")
                .setHistoryId("index 3")
                .setLabels(labels));
        lifecycle.startTestCase(uuid);
        lifecycle.updateTestCase(uuid, result -> result.setStart(clock.millis()));
        return this;
    }

    AllureRecord record() {
        return record;
    }

    /** As the adapter does when the test method has returned or thrown. */
    void stopped(Status status, String message) {
        lifecycle.updateTestCase(uuid, result -> {
            result.setStatus(status);
            if (!message.isEmpty()) {
                result.setStatusDetails(new StatusDetails().setMessage(message));
            }
        });
        lifecycle.stopTestCase(uuid);
        lifecycle.updateTestCase(uuid, result -> result.setStop(clock.millis()));
        lifecycle.writeTestCase(uuid);
    }

    JsonNode result() {
        return json(results.resolve(uuid + "-result.json"));
    }

    /** The steps' names and statuses, indented as they are nested. */
    String outline() {
        StringBuilder text = new StringBuilder();
        outline(result().path("steps"), "", text);
        return text.toString();
    }

    private static void outline(JsonNode steps, String indent, StringBuilder text) {
        for (JsonNode step : steps) {
            text.append(indent)
                    .append(step.path("status").asText())
                    .append(" ")
                    .append(step.path("name").asText());
            for (JsonNode attachment : step.path("attachments")) {
                text.append(" [").append(attachment.path("name").asText()).append("]");
            }
            text.append("\n");
            outline(step.path("steps"), indent + "  ", text);
        }
    }

    /** The first attachment of that name, wherever it is. */
    JsonNode attachment(String name) {
        return result().findValues("attachments").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(attachment -> attachment.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String content(String name) {
        return read(results.resolve(attachment(name).path("source").asText()));
    }

    static JsonNode json(Path file) {
        try {
            return new JsonMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
