package io.github.kextproof.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is special about one kind of document: its schema, and the words in which it speaks of itself. */
public interface Dialect {
    /** The JSON Schema, to be closed by the caller; null if the jar lacks it. */
    @Nullable
    InputStream schema();

    /** What such a document is, for example {@code inventory}. */
    String noun();

    /** The same with its article, for example {@code an inventory}. */
    String aNoun();

    /** What it is made of, for example {@code 'product' and 'macs'}. */
    String topLevel();

    /** The advice to who has an empty one. */
    String start();

    /** The advice to who named a file that is not there. */
    String ifMissing();

    /** The advice to who wanted to write something only once. */
    String ifAliased();

    /** The name of a place, where its path is not what people would call it. */
    default Optional<String> shown(JsonNode root, JsonPointer pointer) {
        return Optional.empty();
    }

    /** Whether a key that the schema allows there makes sense there. */
    default boolean mayHave(Value owner, String key) {
        return true;
    }

    /** Of the keys that are allowed, those to list for somebody who wrote another one, in their order. */
    default Collection<String> listed(String written, Collection<String> allowed) {
        return new TreeSet<>(allowed);
    }

    /** How to call the home of a misplaced key, by the schema's definition of it; nothing if the key cannot belong there. */
    default Optional<String> home(Value owner, String definition) {
        return Optional.of(definition);
    }

    /** Whether the value should refer to a secret. */
    default boolean isReference(Value value) {
        return false;
    }

    /** Whether what stands there may be a secret by mistake, and is never repeated. */
    default boolean maybeSecret(Value value) {
        return false;
    }
}
