package io.github.kextproof.stub.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds the part of the Mac that a key belongs to. */
final class Settings {
    private final Map<String, Consumer<Wanted>> byKey = new TreeMap<>();

    Settings(List<Changeable> parts) {
        parts.forEach(part -> byKey.putAll(part.keys()));
    }

    /** @throws IllegalArgumentException if no part knows the key, or its part does not take the value */
    void set(Wanted wanted) {
        Optional.ofNullable(byKey.get(wanted.key()))
                .filter(change -> !wanted.key().endsWith("."))
                .or(() -> whoseKeyBegins(wanted.key()))
                .orElseThrow(() -> unknown(wanted.key()))
                .accept(wanted);
    }

    private Optional<Consumer<Wanted>> whoseKeyBegins(String key) {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".")
                        && key.startsWith(entry.getKey())
                        && key.length() > entry.getKey().length())
                .reduce((shorter, longer) -> longer)
                .map(Map.Entry::getValue);
    }

    private IllegalArgumentException unknown(String key) {
        String known = byKey.keySet().stream()
                .map(name -> name.endsWith(".") ? name + "FIELD" : name)
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException("a stub Mac has no '" + key + "' to set: expected one of " + known);
    }
}
