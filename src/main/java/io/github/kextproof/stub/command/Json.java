package io.github.kextproof.stub.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON on one line; by hand, so that a library's habits cannot stand in for Defender's on both sides. */
final class Json {
    /** What Java's null would be, where maps take none. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private Json() {}

    /** @param value a map, a list, a string, a number, a boolean or {@link #NULL} */
    static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + text(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
