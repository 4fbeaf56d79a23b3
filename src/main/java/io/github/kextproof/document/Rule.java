package io.github.kextproof.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The part of the schema that says what one value may be. */
record Rule(JsonNode node) {
    Hint hint() {
        return new Hint(
                node.path("description").asText(), node.path("examples").path(0).asText());
    }

    /** What this rule itself says of the values of one of its keys; empty where it only refers to another rule. */
    Optional<Hint> hintOf(String key) {
        JsonNode property = node.path("properties").path(key);
        return property.hasNonNull("description") ? Optional.of(new Rule(property).hint()) : Optional.empty();
    }

    /** The keys that a mapping may have; the caller's own list. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Whether a word may stand where a mapping may. */
    boolean alsoAllowsText() {
        return node.path("type").isArray();
    }

    /** What to say of a value that breaks this rule. */
    Words complaintOf(Value value) {
        if (value.node().isNull()) {
            return SchemaWords.none(value.shown(), hint().description());
        }
        if (value.document().dialect().isReference(value)) {
            return SchemaWords.plainSecret(value.shown());
        }
        String raw = value.place().raw();
        if ((value.node().isNumber() || value.node().isBoolean()) && wouldDoInQuotes(raw)) {
            return SchemaWords.quoteIt(value.shown(), raw);
        }
        if (value.node().isTextual() && wouldDoWithoutQuotes(raw)) {
            return SchemaWords.unquoteIt(value.shown(), raw);
        }
        return SchemaWords.mustBe(value.shown(), hint().description(), actual(value), nearest(value));
    }

    private boolean wouldDoInQuotes(String raw) {
        return types().contains("string")
                && Pattern.compile(node.path("pattern").asText()).matcher(raw).find();
    }

    private boolean wouldDoWithoutQuotes(String raw) {
        boolean number = types().contains("integer") && raw.matches("\\d{1,9}");
        return number
                || StreamSupport.stream(node.path("enum").spliterator(), false)
                        .anyMatch(word -> word.isBoolean() && word.asText().equals(raw));
    }

    /** One, or several of which a value may have any. */
    private List<String> types() {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("type");
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText()));
        return types;
    }

    private Optional<String> nearest(Value value) {
        List<String> words = new ArrayList<>();
        node.path("enum").forEach(word -> words.add(word.asText()));
        if (alsoAllowsText()) {
            node.path("examples").forEach(word -> words.add(word.asText()));
        }
        words.addAll(wordsThatNeedAValue());
        return value.text()
                .flatMap(text -> Nearest.to(text, words))
                .map(word -> wordsThatNeedAValue().contains(word) ? withExample(word) : word)
                .filter(word -> !value.is(word));
    }

    /** Where exactly one key is wanted, somebody may have written it as if it were a word. */
    private List<String> wordsThatNeedAValue() {
        return node.path("maxProperties").asInt() == 1 ? keys() : List.of();
    }

    private String withExample(String key) {
        String example = new Rule(node.path("properties").path(key)).hint().example();
        return "{" + key + ": " + example + "}";
    }

    private static String actual(Value value) {
        if (value.isMapping()) {
            return value.keys().isEmpty() ? "{}" : "the keys " + String.join(", ", value.keys());
        }
        if (value.node().isArray()) {
            return value.node().isEmpty() ? "an empty list" : "a list";
        }
        return value.document().dialect().maybeSecret(value)
                ? "not shown, since it may be a secret"
                : Words.quoted(value.place().raw());
    }
}
