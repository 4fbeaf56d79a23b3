package io.github.kextproof.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Result files out of lines such as {@code passed "reapproval on catalina-01" macos=10.15.7 age=2h}: the status, the full name,
 * and what else the result says of itself.
 */
final class ResultLines {
    private static final Pattern LINE = Pattern.compile("(\\w+)\\s+\"([^\"]+)\"(.*)");
    private static final Pattern PAIR = Pattern.compile("([\\w:]+)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Map<String, String> LABELS = Map.of("commit", "harness.commit", "package", "package.sha256");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultLines() {}

    /** @param now what ages are counted from, to the end of the result */
    static void write(String lines, Path directory, Instant now) {
        int number = 0;
        try {
            Files.createDirectories(directory);
            for (String line : lines.lines().toList()) {
                ObjectNode result = result(line, now);
                String uuid = Integer.toString(++number);
                result.put("uuid", uuid);
                JSON.writeValue(directory.resolve(uuid + "-result.json").toFile(), result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode result(String line, Instant now) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no result: " + line);
        }
        String name = matcher.group(2);
        Map<String, String> said = new LinkedHashMap<>();
        if (name.contains(" on ")) {
            said.put("label:suite", name.substring(0, name.indexOf(" on ")));
            said.put("label:mac", name.substring(name.indexOf(" on ") + 4));
        }
        PAIR.matcher(matcher.group(3))
                .results()
                .forEach(pair -> said.put(pair.group(1), pair.group(2) == null ? pair.group(3) : pair.group(2)));
        return result(matcher.group(1), name, said, now);
    }

    private static ObjectNode result(String status, String name, Map<String, String> said, Instant now) {
        Duration took = duration(said.getOrDefault("took", "5m"));
        Instant stop = now.minus(duration(said.getOrDefault("age", "1h")));
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("fullName", name)
                .put("historyId", name)
                .put("status", status)
                .put("stage", "finished")
                .put("start", stop.minus(took).toEpochMilli())
                .put("stop", stop.toEpochMilli());
        if (said.containsKey("message")) {
            result.putObject("statusDetails").put("message", said.get("message"));
        }
        ArrayNode labels = result.putArray("labels");
        labels(said)
                .forEach((label, value) -> labels.addObject().put("name", label).put("value", value));
        return result;
    }

    private static Map<String, String> labels(Map<String, String> said) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<String> others = new ArrayList<>(List.of("took", "age", "message"));
        said.forEach((key, value) -> {
            if (!others.contains(key)) {
                String name = key.startsWith("label:") ? key.substring("label:".length()) : key;
                labels.put(LABELS.getOrDefault(name, name), value);
            }
        });
        return labels;
    }

    private static Duration duration(String text) {
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> Duration.ofDays(count);
            case 'h' -> Duration.ofHours(count);
            case 'm' -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }
}
