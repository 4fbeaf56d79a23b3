package io.github.kextproof.gate.policy;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads texts, alone or in lists, without the space around them: a block of YAML ends with a new line. */
final class Texts {
    private final Problems problems;

    Texts(Problems problems) {
        this.problems = problems;
    }

    /** Empty if there is none, which the schema has complained of where there must be one. */
    static String text(Value mapping, String key) {
        return mapping.get(key).flatMap(Texts::text).orElse("");
    }

    static Optional<String> text(Value value) {
        return value.text().map(String::strip);
    }

    /** A text or a list of them, each once; complains of those that are there twice. */
    List<String> all(Value mapping, String key) {
        Optional<Value> value = mapping.get(key);
        Map<String, Value> found = new LinkedHashMap<>();
        value.stream()
                .flatMap(list -> list.items().stream())
                .forEach(item -> text(item).ifPresent(text -> add(text, item, found)));
        return value.flatMap(Texts::text).map(List::of).orElseGet(() -> List.copyOf(found.keySet()));
    }

    private void add(String text, Value item, Map<String, Value> found) {
        Value first = found.putIfAbsent(text, item);
        if (first != null) {
            problems.add(item.place(), PolicyWords.repeated(item, text, first));
        }
    }
}
