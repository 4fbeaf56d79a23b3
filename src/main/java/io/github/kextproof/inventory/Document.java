package io.github.kextproof.inventory;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.mac.MacName;
import java.util.Map;

/**
 * A YAML file as a tree in which every key and every value knows its place.
 *
 * @param keys the places of the keys, by the pointers of their values
 * @param values the places of the values
 */
record Document(JsonNode root, Map<JsonPointer, Place> keys, Map<JsonPointer, Place> values) {
    private static final String MACS = "macs";

    Document {
        keys = Map.copyOf(keys);
        values = Map.copyOf(values);
    }

    Value value() {
        return new Value(this, JsonPointer.empty(), root);
    }

    Value at(JsonPointer pointer) {
        return new Value(this, pointer, root.at(pointer));
    }

    /** As messages name a place: {@code the inventory}, {@code product.package}, {@code port of macs[2] (catalina-02)}. */
    String shown(JsonPointer pointer) {
        if (pointer.matches()) {
            return "the inventory";
        }
        JsonPointer index = pointer.tail();
        if (!pointer.getMatchingProperty().equals(MACS) || index.matches()) {
            return path(pointer);
        }
        String mac = MACS + "[" + index.getMatchingProperty() + "]" + macName(index.getMatchingIndex());
        return index.tail().matches() ? mac : path(index.tail()) + " of " + mac;
    }

    private static String path(JsonPointer pointer) {
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

    private String macName(int index) {
        String name = root.path(MACS).path(index).path("name").asText();
        return MacName.FORM.matcher(name).matches() ? " (" + name + ")" : "";
    }
}
