package io.github.kextproof.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A value of a document; asked for something that it is not, it answers with nothing, since the schema has complained already. */
public record Value(Document document, JsonPointer pointer, JsonNode node) {

    public Optional<Value> get(String key) {
        return node.has(key) ? Optional.of(document.at(pointer.appendProperty(key))) : Optional.empty();
    }

    public List<Value> items() {
        List<Value> items = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(document.at(pointer.appendIndex(i)));
        }
        return items;
    }

    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    public Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** A scalar as the file has it, whether YAML takes it for text, a number or a truth value. */
    public String written() {
        return text().orElseGet(() -> place().raw());
    }

    public Optional<Duration> duration() {
        return text().flatMap(Durations::parse);
    }

    /** What is neither true nor false is neither. */
    public Optional<Boolean> truth() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    public boolean is(String word) {
        return node.isTextual() && node.textValue().equals(word);
    }

    public boolean isMapping() {
        return node.isObject();
    }

    /** Where the value begins. */
    public Place place() {
        return document.values().getOrDefault(pointer, Place.WHOLE);
    }

    /** Where the value's key stands; for an item of a list, the item. */
    public Place keyPlace() {
        return Objects.requireNonNullElse(document.keys().get(pointer), place());
    }

    /** As messages name it. */
    public String shown() {
        return document.shown(pointer);
    }

    /** The last key that leads to it; empty for the whole. */
    public String key() {
        return Objects.requireNonNullElse(pointer.last(), JsonPointer.empty()).getMatchingProperty();
    }
}
