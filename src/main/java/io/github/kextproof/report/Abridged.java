package io.github.kextproof.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The results of a large run as its report shows them: a journey that went as it should with its steps, and without the
 * commands and attachments, which stay in the results directory. The report is one page, and no browser opens one that holds
 * all that a thousand Macs have said.
 *
 * <p>A journey that did not go as it should is shown whole, as long as there is room.
 */
final class Abridged {
    private static final String RESULT = "-result.json";
    private static final String HISTORY = "history";
    private static final Set<String> WELL = Set.of("passed", "skipped");

    private final Path results;
    private final Path shown;
    private final Set<Path> copied = new HashSet<>();
    private long room;

    private Abridged(Path results, Path shown, long room) {
        this.results = results;
        this.shown = shown;
        this.room = room;
    }

    /**
     * What to make a report of: the results themselves if all of it has room, or else what is written to another directory.
     *
     * @param shown an empty directory
     * @param room bytes of results and attachments that are shown whole
     */
    static Path of(Path results, Path shown, long room) throws IOException {
        List<Path> files = files(results);
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        if (size <= room) {
            return results;
        }
        new Abridged(results, shown, room).write(files);
        return shown;
    }

    /** The files of a directory, not of those inside it, in the order of their names. */
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void write(List<Path> files) throws IOException {
        List<Path> whole = new ArrayList<>();
        for (Path file : files) {
            Optional<String> status = isResult(file) ? status(file) : Optional.empty();
            if (status.isEmpty()) {
                copyUnlessAttached(file);
            } else if (WELL.contains(status.get())) {
                abridge(file);
            } else {
                whole.add(file);
            }
        }
        for (Path file : whole) {
            show(file);
        }
        if (Files.isDirectory(results.resolve(HISTORY))) {
            Files.createDirectories(shown.resolve(HISTORY));
            for (Path file : files(results.resolve(HISTORY))) {
                copy(Path.of(HISTORY, file.getFileName().toString()));
            }
        }
    }

    static boolean isResult(Path file) {
        return file.getFileName().toString().endsWith(RESULT);
    }

    /** Nothing of what is no JSON: somebody else may write to the directory, and the generator says what it makes of that. */
    private static Optional<String> status(Path file) throws IOException {
        try {
            return Optional.of(Json.read(file).path("status").asText());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What the run was made with, its categories, who executed it. */
    private void copyUnlessAttached(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!name.contains("-attachment") && !name.startsWith(ResultFiles.ASIDE)) {
            copy(file.getFileName());
        }
    }

    private void show(Path file) throws IOException {
        Set<Path> needed = new LinkedHashSet<>(Set.of(file.getFileName()));
        for (JsonNode source : Json.read(file).findValues("source")) {
            // Only the name: nothing from elsewhere belongs into the report.
            Path name = results.resolve(source.asText()).getFileName();
            if (name != null && Files.isRegularFile(results.resolve(name))) {
                needed.add(name);
            }
        }
        long size = 0;
        for (Path each : needed) {
            size += copied.contains(each) ? 0 : Files.size(results.resolve(each));
        }
        if (size > room) {
            abridge(file);
            return;
        }
        room -= size;
        for (Path each : needed) {
            copy(each);
        }
    }

    private void abridge(Path file) throws IOException {
        ObjectNode result = Json.read(file);
        String transcript = "";
        for (JsonNode attachment : result.path("attachments")) {
            if (attachment.path("name").asText().equals(TestCase.TRANSCRIPT)) {
                transcript = ", its transcript in " + attachment.path("source").asText();
            }
        }
        String description = result.path("description").asText();
        result.put(
                "description",
                (description.isEmpty() ? "" : description + "\n\n")
                        + "The run is large: the commands and attachments of this test are not in this report."
                        + " They are in the results directory" + transcript + ".");
        result.remove("attachments");
        for (JsonNode step : result.path("steps")) {
            if (step instanceof ObjectNode fields) {
                fields.remove(List.of("steps", "attachments"));
            }
        }
        new ResultFiles(shown).write(file.getFileName().toString(), Json.line(result));
    }

    private void copy(Path name) throws IOException {
        if (copied.add(name)) {
            Files.copy(results.resolve(name), shown.resolve(name));
        }
    }
}
