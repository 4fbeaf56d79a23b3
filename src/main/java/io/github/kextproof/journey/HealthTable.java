package io.github.kextproof.journey;

import io.github.kextproof.defender.MdatpHealth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Health as a table for the report. */
final class HealthTable {
    private HealthTable() {}

    static Evidence of(String title, MdatpHealth health) {
        List<List<String>> rows = health.fields().entrySet().stream()
                .map(field -> List.of(
                        field.getKey(), field.getValue(), health.managed().contains(field.getKey()) ? "managed" : ""))
                .toList();
        return new Evidence.Table(title, List.of("field", "value", "set by"), rows);
    }

    /** Both healths side by side, what changed first. */
    static Evidence change(String title, MdatpHealth before, MdatpHealth after) {
        Set<String> keys = new LinkedHashSet<>(before.fields().keySet());
        keys.addAll(after.fields().keySet());
        List<List<String>> rows = keys.stream()
                .map(key -> row(key, before, after))
                .sorted((one, other) -> other.get(3).compareTo(one.get(3)))
                .toList();
        return new Evidence.Table(title, List.of("field", "before", "after", "changed"), rows);
    }

    private static List<String> row(String key, MdatpHealth before, MdatpHealth after) {
        String then = before.value(key).orElse("");
        String now = after.value(key).orElse("");
        return List.of(key, then, now, then.equals(now) ? "" : "changed");
    }
}
