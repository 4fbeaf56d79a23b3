package io.github.kextproof.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of the catalogue: a Mac that misbehaves, and what must be found out about it.
 *
 * <p>The scenario and the expectation are read by themselves, without the rest of the file, which may be wrong on
 * purpose so that the inventory's reader refuses it.
 *
 * @param why the file's first line: what a real Mac would have to do to be like that
 * @param scenario the name of the only scenario to walk
 * @param verdict the expected one: an owner's name, {@code passed} or {@code not-applicable}
 * @param step the step that must find it out; empty for any
 * @param message what the message must contain, a dot standing for line breaks too; empty for anything
 */
record CatalogueEntry(
        Path file, String why, String scenario, String verdict, Optional<String> step, Optional<Pattern> message) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static CatalogueEntry read(Path file) {
        List<String> lines = linesOf(file);
        String why = lines.isEmpty() ? "" : lines.get(0).replaceFirst("^#\\s*", "");
        JsonNode scenarios = block(file, lines, "scenarios");
        JsonNode expected = block(file, lines, "expect");
        if (!scenarios.isArray() || scenarios.size() != 1 || !expected.hasNonNull("verdict")) {
            throw new IllegalArgumentException(
                    file
                            + ": expected `scenarios: [one scenario]` and `expect:` with a verdict, each at the start of a line");
        }
        return new CatalogueEntry(
                file,
                why,
                scenarios.get(0).asText(),
                expected.get("verdict").asText(),
                text(expected, "step"),
                text(expected, "message").map(regex -> Pattern.compile(regex, Pattern.DOTALL)));
    }

    /** The file's name without its ending. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
    }

    /** A key at the start of a line, and the indented lines below it. */
    private static JsonNode block(Path file, List<String> lines, String key) {
        int first = 0;
        while (first < lines.size() && !lines.get(first).startsWith(key + ":")) {
            first++;
        }
        int end = first + 1;
        while (end < lines.size() && lines.get(end).startsWith(" ")) {
            end++;
        }
        if (first == lines.size()) {
            return YAML.missingNode();
        }
        try {
            return YAML.readTree(String.join("\n", lines.subList(first, end))).path(key);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": `" + key + "` cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
