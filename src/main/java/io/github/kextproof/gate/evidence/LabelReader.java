package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers one result's labels and parameters.
 *
 * <p>A parameter counts as a label where no label has its name, both as it is written and in lower case ({@code Browser}
 * answers to {@code browser}, too); what is masked or hidden stays so.
 */
final class LabelReader {
    private final Pool pool;
    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, List<String>> parameters = new HashMap<>();

    LabelReader(Pool pool) {
        this.pool = pool;
    }

    void labels(JsonParser in) throws IOException, Unreadable {
        read(in, "labels", labels);
    }

    void parameters(JsonParser in) throws IOException, Unreadable {
        read(in, "parameters", parameters);
    }

    Labels gathered() {
        Map<String, List<String>> all = new HashMap<>(labels);
        parameters.forEach(all::putIfAbsent);
        Map<String, List<String>> lower = new HashMap<>();
        parameters.forEach((name, values) -> values.forEach(value -> add(lower, name.toLowerCase(Locale.ROOT), value)));
        lower.forEach(all::putIfAbsent);
        all.replaceAll((name, values) -> pool.list(values));
        return pool.labels(all);
    }

    private void read(JsonParser in, String what, Map<String, List<String>> into) throws IOException, Unreadable {
        if (!Values.opens(in, JsonToken.START_ARRAY, what)) {
            return;
        }
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            String which = what + "[" + i + "]";
            if (Values.opens(in, JsonToken.START_OBJECT, which)) {
                pair(in, which, into);
            }
        }
    }

    private void pair(JsonParser in, String which, Map<String, List<String>> into) throws IOException, Unreadable {
        Keys keys = new Keys(which + ".");
        Optional<String> name = Optional.empty();
        Optional<String> value = Optional.empty();
        boolean secret = false;
        for (String key = keys.next(in); !key.isEmpty(); key = keys.next(in)) {
            switch (key) {
                case "name" -> name = Values.text(in, which + ".name");
                case "value" -> value = Values.text(in, which + ".value");
                case "mode" ->
                    secret = Values.word(in, which + ".mode")
                            .filter(LabelReader::hides)
                            .isPresent();
                default -> Json.skip(in);
            }
        }
        if (name.isPresent() && value.isPresent() && !secret) {
            add(into, pool.text(name.get()), pool.text(value.get()));
        }
    }

    private static boolean hides(String mode) {
        return !mode.equalsIgnoreCase("default");
    }

    private static void add(Map<String, List<String>> into, String name, String value) {
        List<String> values = into.computeIfAbsent(name, fresh -> new ArrayList<>(1));
        if (!values.contains(value)) {
            values.add(value);
        }
    }
}
