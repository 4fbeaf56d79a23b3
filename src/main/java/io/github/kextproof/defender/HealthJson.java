package io.github.kextproof.defender;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parses {@code mdatp health --output json}: camelCase keys, and some values as objects such as {@code {"value": true}} or
 * {@code {"$type": "upToDate"}}, as consumers of the format read it.
 */
final class HealthJson {
    /** Two answers in a row are none: the second could contradict the first. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private HealthJson() {}

    /** @throws UnreadableHealth if the text is no JSON object, holds no real-time protection, or says two things of a key */
    static MdatpHealth parse(String text) {
        JsonNode root = read(Printed.readable(text));
        Map<String, String> fields = new LinkedHashMap<>();
        root.properties().forEach(field -> put(fields, HealthKeys.snakeCase(field.getKey()), value(field.getValue())));
        if (!fields.containsKey(MdatpHealth.ENABLED) && !fields.containsKey(MdatpHealth.AVAILABLE)) {
            throw UnreadableHealth.noHealthIn(text);
        }
        return new MdatpHealth(fields, Set.of(), List.of());
    }

    /** The strict parser sees the same key twice, but not in two spellings. */
    private static void put(Map<String, String> fields, String key, String value) {
        String earlier = fields.putIfAbsent(key, value);
        if (earlier != null && !earlier.equals(value)) {
            throw UnreadableHealth.twoThings(key, earlier, value);
        }
    }

    private static JsonNode read(String text) {
        int start = text.indexOf('{');
        if (start < 0) {
            throw UnreadableHealth.noHealthIn(text);
        }
        try {
            return JSON.readTree(text.substring(start));
        } catch (JsonProcessingException e) {
            throw new UnreadableHealth(
                    "mdatp printed JSON that cannot be read: " + Printed.quoted(e.getOriginalMessage()), e);
        }
    }

    private static String value(JsonNode node) {
        if (node.isObject() && node.has("value")) {
            return value(node.get("value"));
        }
        if (node.isObject() && node.has("$type")) {
            return node.get("$type").asText();
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
