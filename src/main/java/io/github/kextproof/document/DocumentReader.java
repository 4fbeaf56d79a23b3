package io.github.kextproof.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the tree of one document out of a parser's tokens.
 *
 * <p>Jackson's own trees know no places of keys, and its duplicate detection ends at the first duplicate.
 */
final class DocumentReader {
    /** The documents here nest 6 levels; many more are a mistake or an attack. */
    private static final int DEEPEST = 20;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private record Twice(JsonPointer owner, String key, Place first, Place second) {}

    private final YAMLParser parser;
    private final Dialect dialect;
    private final Problems problems;
    private final Map<JsonPointer, Place> keys = new HashMap<>();
    private final Map<JsonPointer, Place> values = new HashMap<>();
    private final List<Twice> duplicates = new ArrayList<>();

    DocumentReader(YAMLParser parser, Dialect dialect, Problems problems) {
        this.parser = parser;
        this.dialect = dialect;
        this.problems = problems;
    }

    /**
     * Reads the only document there is; complains of duplicate keys.
     *
     * @throws DocumentException if there is none, another one, or one that is none at all
     */
    Document read() throws IOException {
        if (parser.nextToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
            throw problems.fatal(Place.WHOLE, FileWords.empty(dialect));
        }
        Place start = place();
        JsonNode root = node(JsonPointer.empty(), 0);
        if (!root.isObject()) {
            throw problems.fatal(start, FileWords.notKeysAndValues(dialect));
        }
        if (parser.nextToken() != null) {
            throw problems.fatal(place(), FileWords.secondDocument(dialect));
        }
        Document document = new Document(root, dialect, keys, values);
        duplicates.forEach(twice -> problems.add(
                twice.second(), SchemaWords.duplicate(twice.key(), document.shown(twice.owner()), twice.first())));
        return document;
    }

    private JsonNode node(JsonPointer pointer, int depth) throws IOException {
        if (parser.isCurrentAlias()) {
            throw problems.fatal(place(), FileWords.alias(dialect));
        }
        if (depth > DEEPEST) {
            throw problems.fatal(place(), FileWords.tooDeep(DEEPEST));
        }
        values.put(pointer, place());
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(pointer, depth);
            case START_ARRAY -> list(pointer, depth);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.currentToken() == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            default -> NODES.textNode(parser.getText());
        };
    }

    private JsonNode mapping(JsonPointer pointer, int depth) throws IOException {
        ObjectNode mapping = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonPointer child = pointer.appendProperty(key);
            Place first = keys.putIfAbsent(child, place());
            if (first == null) {
                parser.nextToken();
                mapping.set(key, node(child, depth + 1));
            } else {
                duplicates.add(new Twice(pointer, key, first, place()));
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return mapping;
    }

    private JsonNode list(JsonPointer pointer, int depth) throws IOException {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(node(pointer.appendIndex(list.size()), depth + 1));
        }
        return list;
    }

    /** The only numbers are counts and ports: any other than a short whole one becomes one that is neither. */
    private static JsonNode number(String text) {
        return text.matches("\\d{1,9}") ? NODES.numberNode(Integer.parseInt(text)) : NODES.numberNode(0.5);
    }

    private Place place() throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        String raw = parser.currentToken().isScalarValue() ? parser.getText() : "";
        return new Place(location.getLineNr(), location.getColumnNr(), raw);
    }
}
