package io.github.kextproof.document;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What a document may look like: a JSON Schema, and its complaints in our own words. */
public final class Schema {
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

    /** The schema of that kind of documents. */
    public static Schema of(Dialect dialect) {
        try {
            return new Schema(new ObjectMapper().readTree(text(dialect)));
        } catch (IOException cause) {
            throw unreadable(dialect, cause);
        }
    }

    /** Complains of all that is not as the schema wants it. */
    public void check(Document document, Problems problems) {
        for (ValidationMessage message : compiled.validate(document.root())) {
            Value value = document.at(
                    JsonPointer.compile(message.getInstanceLocation().toString()));
            Rule rule = new Rule(ruleOf(message));
            switch (message.getType()) {
                case "additionalProperties" -> unknownKey(value, message.getProperty(), rule, problems);
                case "required" ->
                    missingKey(value, message.getProperty(), hintOf(rule, message.getProperty()), problems);
                default -> problems.add(value.place(), rule.complaintOf(value));
            }
        }
    }

    /** Complains that a mapping has no such key, unless it has one that was probably meant to be it. */
    public void missingKey(Value owner, String key, Problems problems) {
        missingKey(owner, key, hint(key), problems);
    }

    private static void missingKey(Value owner, String key, Hint hint, Problems problems) {
        if (owner.keys().stream()
                .noneMatch(other -> Nearest.to(other, Set.of(key)).isPresent())) {
            problems.add(owner.place(), SchemaWords.missing(key, owner.shown(), hint));
        }
    }

    /** A key may mean something else where it is missing than elsewhere. */
    private Hint hintOf(Rule owner, String key) {
        return owner.hintOf(key).orElseGet(() -> hint(key));
    }

    /** What the schema says of the values of a key. */
    public Hint hint(String key) {
        return new Rule(source.at("/$defs/" + key)).hint();
    }

    /** The keys that one of the schema's definitions allows. */
    public List<String> keys(String definition) {
        return new Rule(source.at("/$defs/" + definition)).keys();
    }

    /** The whole as it is in the jar, for editors. */
    public static String text(Dialect dialect) {
        try (InputStream in = Objects.requireNonNull(dialect.schema(), "the jar lacks a schema")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw unreadable(dialect, cause);
        }
    }

    private static UncheckedIOException unreadable(Dialect dialect, IOException cause) {
        return new UncheckedIOException("the schema of " + dialect.aNoun() + " cannot be read", cause);
    }

    /** The part of the schema that was broken, for example the whole of a key's definition. */
    private JsonNode ruleOf(ValidationMessage message) {
        JsonPointer keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        return source.at(Objects.requireNonNull(keyword.head()));
    }

    private void unknownKey(Value owner, String key, Rule rule, Problems problems) {
        List<String> allowed = rule.keys();
        allowed.removeIf(known -> !owner.document().dialect().mayHave(owner, known));
        Value unknown = owner.document().at(owner.pointer().appendProperty(key));
        problems.add(unknown.keyPlace(), SchemaWords.unknown(key, owner, allowed, otherwise(key, owner, rule)));
    }

    /** What may help whoever wrote an unknown key that resembles no known one. */
    private String otherwise(String key, Value owner, Rule rule) {
        List<String> homes = homesOf(key, owner);
        if (!homes.isEmpty()) {
            return Words.perhaps("move it to " + String.join(" or ", homes));
        }
        return rule.alsoAllowsText() ? Words.line("expected", rule.hint().description()) : "";
    }

    /** What to call the keys whose values may have this key. */
    private List<String> homesOf(String key, Value owner) {
        Dialect dialect = owner.document().dialect();
        List<String> homes = new ArrayList<>();
        if (source.path("properties").has(key)) {
            dialect.home(owner, "the top level").ifPresent(homes::add);
        }
        source.path("$defs").properties().forEach(definition -> {
            if (definition.getValue().path("properties").has(key)) {
                dialect.home(owner, definition.getKey()).ifPresent(homes::add);
            }
        });
        return homes;
    }
}
