package io.github.kextproof.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file as a tree in which every key and every value knows its place.
 *
 * @param keys the places of the keys, by the pointers of their values
 * @param values the places of the values
 */
public record Document(JsonNode root, Dialect dialect, Map<JsonPointer, Place> keys, Map<JsonPointer, Place> values) {
    public Document {
        keys = Map.copyOf(keys);
        values = Map.copyOf(values);
    }

    /** The whole. */
    public Value value() {
        return new Value(this, JsonPointer.empty(), root);
    }

    /** What stands at the pointer; a missing node if nothing does. */
    public Value at(JsonPointer pointer) {
        return new Value(this, pointer, root.at(pointer));
    }

    /** As messages name a place: {@code the inventory}, {@code product.package}, or as its dialect wants it. */
    String shown(JsonPointer pointer) {
        if (pointer.matches()) {
            return "the " + dialect.noun();
        }
        return dialect.shown(root, pointer).orElseGet(() -> path(pointer));
    }

    /** Keys with dots between them, indexes in brackets. */
    public static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
