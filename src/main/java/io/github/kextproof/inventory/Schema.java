package io.github.kextproof.inventory;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an inventory may look like: {@code inventory.schema.json}, and its complaints in our own words. */
final class Schema {
    /** A value of these keys may be a secret that somebody wrote down, and is never repeated. */
    private static final Set<String> SECRET = Set.of("password", "passphrase", "login", "sudo");

    private final JsonNode source;
    private final JsonSchema compiled;

    private Schema(JsonNode source) {
        this.source = source;
        this.compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        source,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .locale(Locale.ROOT)
                                .build());
    }

    static Schema load() {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("inventory.schema.json"))) {
            return new Schema(new ObjectMapper().readTree(in));
        } catch (IOException cause) {
            throw new UncheckedIOException("the schema of inventories cannot be read", cause);
        }
    }

    /** Complains of all that is not as the schema wants it. */
    void check(Document document, Problems problems) {
        for (ValidationMessage message : compiled.validate(document.root())) {
            Value value = document.at(
                    JsonPointer.compile(message.getInstanceLocation().toString()));
            JsonNode rule = ruleOf(message);
            switch (message.getType()) {
                case "additionalProperties" -> unknownKey(value, message.getProperty(), rule, problems);
                case "required" ->
                    problems.add(
                            value.place(),
                            KeyWords.missing(message.getProperty(), value.shown(), hint(message.getProperty())));
                default -> problems.add(value.place(), badValue(value, rule));
            }
        }
    }

    /** What the schema says of the values of a key. */
    Hint hint(String key) {
        return hint(source.at("/$defs/" + key));
    }

    private static Hint hint(JsonNode rule) {
        return new Hint(
                rule.path("description").asText(), rule.path("examples").path(0).asText());
    }

    /** The part of the schema that was broken, for example the whole of a key's definition. */
    private JsonNode ruleOf(ValidationMessage message) {
        JsonPointer keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        return source.at(Objects.requireNonNull(keyword.head()));
    }

    private void unknownKey(Value owner, String key, JsonNode rule, Problems problems) {
        List<String> allowed = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(allowed::add);
        if (owner.shown().startsWith("macs[")) {
            allowed.removeIf(
                    known -> Kind.of(owner).map(kind -> !kind.mayHave(known)).orElse(false));
        }
        Value unknown = owner.document().at(owner.pointer().appendProperty(key));
        problems.add(unknown.keyPlace(), KeyWords.unknown(key, owner.shown(), allowed, homesOf(key)));
    }

    /** The keys whose values may have this key. */
    private List<String> homesOf(String key) {
        List<String> homes = new ArrayList<>();
        source.path("$defs").properties().forEach(definition -> {
            if (definition.getValue().path("properties").has(key)) {
                homes.add(definition.getKey().equals("mac") ? "a Mac" : definition.getKey());
            }
        });
        if (source.path("properties").has(key)) {
            homes.add(0, "the top of the file");
        }
        return homes;
    }

    private static Words badValue(Value value, JsonNode rule) {
        Hint hint = hint(rule);
        JsonNode node = value.node();
        if (node.isNull()) {
            return ValueWords.none(value.shown(), hint.description());
        }
        if ((node.isNumber() || node.isBoolean()) && rule.path("type").asText().equals("string")) {
            return ValueWords.quoteIt(value.shown(), value.place().raw());
        }
        return ValueWords.mustBe(value.shown(), hint.description(), actual(value), nearest(value, rule));
    }

    private static Optional<String> nearest(Value value, JsonNode rule) {
        List<String> words = new ArrayList<>();
        rule.path(rule.has("enum") ? "enum" : "examples").forEach(word -> words.add(word.asText()));
        return value.text().flatMap(text -> Nearest.to(text, words)).filter(word -> !value.is(word));
    }

    private static String actual(Value value) {
        if (value.isMapping()) {
            return value.keys().isEmpty() ? "{}" : "the keys " + String.join(", ", value.keys());
        }
        if (value.node().isArray()) {
            return "a list of " + value.node().size();
        }
        String key = Objects.requireNonNullElse(value.pointer().last(), JsonPointer.empty())
                .getMatchingProperty();
        return SECRET.contains(key)
                ? "not shown, since it may be a secret"
                : Words.quoted(value.place().raw());
    }
}
