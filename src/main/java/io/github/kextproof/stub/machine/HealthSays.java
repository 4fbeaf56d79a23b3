package io.github.kextproof.stub.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What Defender's health says in place of the truth. Fields are named in snake_case. */
public final class HealthSays implements Changeable {
    /** A value that leaves its field out. */
    public static final String MISSING = "missing";

    private static final String ACTUAL = "actual";
    private static final Map<String, String> SHORT = Map.of(
            "available", "real_time_protection_available",
            "enabled", "real_time_protection_enabled");

    private volatile Map<String, String> text = Map.of();
    private volatile Map<String, String> json = Map.of();
    private volatile List<String> managed = List.of();
    private volatile String attention = "";
    private volatile Optional<String> version = Optional.empty();

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "health.",
                wanted -> {
                    text = with(text, "health.", wanted);
                    json = with(json, "health.", wanted);
                },
                "health.text.",
                wanted -> text = with(text, "health.text.", wanted),
                "health.json.",
                wanted -> json = with(json, "health.json.", wanted),
                "health.managed",
                wanted -> managed =
                        wanted.items().stream().map(HealthSays::inFull).toList(),
                "health.attention",
                wanted -> attention = wanted.text(),
                "product.version",
                wanted -> version = Optional.of(wanted.text()));
    }

    private static Map<String, String> with(Map<String, String> before, String prefix, Wanted wanted) {
        String field = inFull(wanted.key().substring(prefix.length()));
        Map<String, String> after = new HashMap<>(before);
        if (wanted.text().equals(ACTUAL)) {
            after.remove(field);
        } else {
            after.put(field, wanted.text());
        }
        return Map.copyOf(after);
    }

    private static String inFull(String field) {
        return SHORT.getOrDefault(field, field);
    }

    /** Values of the text listing by field, {@link #MISSING} among them. */
    public Map<String, String> inText() {
        return text;
    }

    /** Values of the JSON object by field, {@link #MISSING} among them. */
    public Map<String, String> inJson() {
        return json;
    }

    /** The product's version that health reports in place of the installed one's. */
    public Optional<String> version() {
        return version;
    }

    /** Whether the field carries the mark of a managed one, which it may without this too. */
    public boolean isManaged(String field) {
        return managed.contains(field);
    }

    /** What stands after {@code ATTENTION:} before the listing. */
    public Optional<String> attention() {
        return attention.isEmpty() ? Optional.empty() : Optional.of(attention);
    }
}
