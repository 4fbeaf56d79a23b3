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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What an inventory may look like: {@code inventory.schema.json}, and its complaints in our own words. */
final class Schema {
    /** Where a misplaced key of a script may belong; no other key belongs there. */
    private static final Set<String> OF_SCRIPT = Set.of("when", "then", "set", "fault");

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
            Rule rule = new Rule(ruleOf(message));
            switch (message.getType()) {
                case "additionalProperties" -> unknownKey(value, message.getProperty(), rule, problems);
                case "required" -> missingKey(value, message.getProperty(), problems);
                default -> problems.add(value.place(), rule.complaintOf(value));
            }
        }
    }

    /** Complains that a mapping has no such key, unless it has one that was probably meant to be it. */
    void missingKey(Value owner, String key, Problems problems) {
        if (owner.keys().stream()
                .noneMatch(other -> Nearest.to(other, Set.of(key)).isPresent())) {
            problems.add(owner.place(), KeyWords.missing(key, owner.shown(), hint(key)));
        }
    }

    /** What the schema says of the values of a key. */
    Hint hint(String key) {
        return new Rule(source.at("/$defs/" + key)).hint();
    }

    /** The fields of health that a script's {@code set} may name. */
    List<String> healthFields() {
        return new Rule(source.at("/$defs/set"))
                .keys().stream()
                        .filter(key -> key.matches("health\\.[a-z_]+"))
                        .map(key -> key.substring(key.indexOf('.') + 1))
                        .toList();
    }

    /** The whole as it is in the jar, for editors. */
    static String text() {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("inventory.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException("the schema of inventories cannot be read", cause);
        }
    }

    /** The part of the schema that was broken, for example the whole of a key's definition. */
    private JsonNode ruleOf(ValidationMessage message) {
        JsonPointer keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        return source.at(Objects.requireNonNull(keyword.head()));
    }

    private void unknownKey(Value owner, String key, Rule rule, Problems problems) {
        List<String> allowed = rule.keys();
        if (owner.shown().startsWith("macs[")) {
            allowed.removeIf(
                    known -> Kind.of(owner).map(kind -> !kind.mayHave(known)).orElse(false));
        }
        Value unknown = owner.document().at(owner.pointer().appendProperty(key));
        problems.add(unknown.keyPlace(), KeyWords.unknown(key, owner.shown(), allowed, otherwise(key, owner, rule)));
    }

    /** What may help whoever wrote an unknown key that resembles no known one. */
    private String otherwise(String key, Value owner, Rule rule) {
        boolean inScript = owner.pointer().toString().contains("/script/");
        List<String> homes = homesOf(key);
        homes.removeIf(home -> OF_SCRIPT.contains(home) != inScript);
        if (!homes.isEmpty()) {
            return Words.perhaps("move it to " + String.join(" or ", homes));
        }
        return rule.alsoAllowsText() ? Words.line("expected", rule.hint().description()) : "";
    }

    /** The keys whose values may have this key. */
    private List<String> homesOf(String key) {
        List<String> homes = new ArrayList<>();
        if (source.path("properties").has(key)) {
            homes.add("the top level");
        }
        source.path("$defs").properties().forEach(definition -> {
            if (definition.getValue().path("properties").has(key)) {
                homes.add(definition.getKey().equals("mac") ? "a Mac" : definition.getKey());
            }
        });
        return homes;
    }
}
