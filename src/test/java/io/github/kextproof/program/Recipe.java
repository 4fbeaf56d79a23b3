package io.github.kextproof.program;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The shell that stands in a recipe of scale.md or vms/kubernetes, as whoever follows the recipe has it run. */
final class Recipe {
    static final Path GUIDE = Path.of("src/site/markdown/scale.md");
    static final Path KUBERNETES = Path.of("vms/kubernetes");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Recipe() {}

    /** Each document of a file. */
    static List<JsonNode> documents(String file) {
        try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class)
                .readValues(KUBERNETES.resolve(file).toFile())) {
            return all.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no YAML", e);
        }
    }

    /** The one container of a Job. */
    static JsonNode container(String file) {
        return documents(file).get(0).at("/spec/template/spec/containers/0");
    }

    /** What {@code /bin/sh -c} gets. */
    static String job(String file) {
        JsonNode command = container(file).path("command");
        if (!command.path(0).asText().equals("/bin/sh")
                || !command.path(1).asText().equals("-c")) {
            throw new IllegalStateException(file + " runs " + command);
        }
        return command.path(2).asText();
    }

    /** The block of scale.md that follows a comment with the recipe's name. */
    static String block(String name) {
        Matcher block = Pattern.compile("<!-- recipe: " + name + " -->\n```\\w+\n(.*?)\n```\n", Pattern.DOTALL)
                .matcher(read(GUIDE));
        if (!block.find()) {
            throw new IllegalStateException("scale.md has no recipe " + name);
        }
        return block.group(1) + "\n";
    }

    static JsonNode workflow() {
        try {
            return YAML.readTree(block("github"));
        } catch (IOException e) {
            throw new UncheckedIOException("the workflow is no YAML", e);
        }
    }

    /** What a named step of the workflow runs. */
    static String step(String job, String name) {
        return StreamSupport.stream(workflow().at("/jobs/" + job + "/steps").spliterator(), false)
                .filter(step -> step.path("name").asText().equals(name))
                .map(step -> step.path("run").asText())
                .findFirst()
                .orElseThrow();
    }

    /** What the pipeline's {@code sh} gets that calls kextproof's command, as Groovy hands it on: with joined lines. */
    static String pipeline(String command) {
        Matcher scripts = Pattern.compile("sh '''(.*?)'''", Pattern.DOTALL).matcher(block("jenkins"));
        return scripts.results()
                .map(found -> found.group(1).replace("\\\n", ""))
                .filter(script -> script.contains("kextproof.jar " + command + " "))
                .findFirst()
                .orElseThrow();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
