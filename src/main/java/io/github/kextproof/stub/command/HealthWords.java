package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.HealthSays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What Defender says of its health: the truth, but for what a script put in its place. */
final class HealthWords {
    /** Printed without quotes, whatever the field is. */
    private static final Pattern BARE = Pattern.compile("true|false|unavailable|null|-?\\d+(\\.\\d+)?");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final Pattern ITEM = Pattern.compile("\"([^\"]*)\"");

    private final List<HealthEntry> truth;
    private final HealthSays says;

    HealthWords(List<HealthEntry> truth, HealthSays says) {
        this.truth = List.copyOf(truth);
        this.says = says;
    }

    /** Lines of the listing; what no real listing has comes last, by name. */
    List<HealthEntry> inText() {
        List<HealthEntry> entries = new ArrayList<>();
        Map<String, String> instead = says.inText();
        for (HealthEntry entry : truth) {
            String value = instead.get(entry.key());
            if (value == null) {
                entries.add(marked(entry));
            } else if (!value.equals(HealthSays.MISSING)) {
                entries.add(marked(entry.shownAs(written(value, entry.shown().startsWith("\"")))));
            }
        }
        for (String key : unknown(instead)) {
            entries.add(marked(new HealthEntry(key, written(instead.getOrDefault(key, ""), true), "", false)));
        }
        return entries;
    }

    private HealthEntry marked(HealthEntry entry) {
        return says.isManaged(entry.key()) ? entry.asManaged() : entry;
    }

    private static String written(String value, boolean quoted) {
        return quoted && !BARE.matcher(value).matches() ? "\"" + value + "\"" : value;
    }

    /** The JSON object's values by camelCase key. */
    Map<String, Object> inJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        Map<String, String> instead = says.inJson();
        for (HealthEntry entry : truth) {
            String value = instead.get(entry.key());
            if (value == null) {
                object.put(entry.camelCase(), entry.json());
            } else if (!value.equals(HealthSays.MISSING)) {
                object.put(entry.camelCase(), json(value, entry.json()));
            }
        }
        for (String key : unknown(instead)) {
            object.put(HealthEntry.camelCase(key), json(instead.getOrDefault(key, ""), ""));
        }
        return object;
    }

    /** In the form of the true value: an object with a value inside where that is one. */
    private static Object json(String value, Object form) {
        if (form instanceof Map<?, ?> object && object.size() == 1) {
            return Map.of(String.valueOf(object.keySet().iterator().next()), bare(value));
        }
        if (form instanceof List<?> && value.startsWith("[")) {
            return ITEM.matcher(value).results().map(item -> item.group(1)).toList();
        }
        return bare(value);
    }

    private static Object bare(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> Json.NULL;
            default -> NUMBER.matcher(value).matches() ? (Object) Long.valueOf(value) : value;
        };
    }

    private Set<String> unknown(Map<String, String> instead) {
        Set<String> keys = new TreeSet<>(instead.keySet());
        Set<String> known = new HashSet<>();
        truth.forEach(entry -> known.add(entry.key()));
        keys.removeIf(key -> known.contains(key) || HealthSays.MISSING.equals(instead.get(key)));
        return keys;
    }
}
