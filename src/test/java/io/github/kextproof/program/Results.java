package io.github.kextproof.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A results directory as a gate would read it, which knows nothing of how it was made. */
record Results(Path directory) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Each journey's result by its full name, such as {@code reapproval on catalina-zh-tw}; the later one where a kill has left
     * two.
     */
    Map<String, JsonNode> byJourney() {
        Map<String, JsonNode> results = new TreeMap<>();
        for (Path file : files("-result.json")) {
            JsonNode result = read(file);
            results.merge(result.path("fullName").asText(), result, (one, other) -> after(one, other) ? one : other);
        }
        return results;
    }

    private static boolean after(JsonNode one, JsonNode other) {
        return one.path("start").asLong() > other.path("start").asLong();
    }

    /** Fails if it is not JSON to its end. */
    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    List<Path> files(String suffix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attachments that a result names, at any depth, as files. */
    List<Path> attachments(JsonNode result) {
        return result.findValues("source").stream()
                .map(source -> directory.resolve(source.asText()))
                .toList();
    }

    String transcript(JsonNode result) {
        for (JsonNode attachment : result.path("attachments")) {
            if (attachment.path("name").asText().equals("transcript.txt")) {
                try {
                    return Files.readString(
                            directory.resolve(attachment.path("source").asText()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("no transcript in " + result);
    }
}
