package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places that may say something of a Mac: its own keys, the defaults, the top of the file.
 *
 * @param levels the nearest first; what it says wins
 */
record Layers(List<Value> levels) {
    Layers {
        levels = List.copyOf(levels);
    }

    static Layers of(Stream<Value> levels) {
        return new Layers(levels.filter(Value::isMapping).toList());
    }

    /** What the nearest level that has the key says. */
    Optional<Value> find(String key) {
        return levels.stream().flatMap(level -> level.get(key).stream()).findFirst();
    }

    /** The same; complains of the nearest level if none has the key. */
    Optional<Value> require(String key, Schema schema, Problems problems) {
        Optional<Value> found = find(key);
        if (found.isEmpty()) {
            schema.missingKey(nearest(), key, problems);
        }
        return found;
    }

    /** What each level says below the key. */
    Layers into(String key) {
        return of(levels.stream().flatMap(level -> level.get(key).stream()));
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    Value nearest() {
        return levels.get(0);
    }
}
