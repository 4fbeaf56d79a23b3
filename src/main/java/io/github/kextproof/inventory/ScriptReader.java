package io.github.kextproof.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.document.Place;
import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a stub Mac's script; what makes no sense in an entry, {@link ScriptRules} knows. */
final class ScriptReader {
    private static final List<String> ANSWER = List.of("exit", "stdout", "stderr");

    private final HealthFields fields;
    private final Problems problems;

    ScriptReader(Schema schema, Problems problems) {
        this.fields = new HealthFields(schema);
        this.problems = problems;
    }

    List<ScriptEntry> read(Optional<Value> script) {
        return script.map(Value::items).orElse(List.of()).stream()
                .map(this::entry)
                .toList();
    }

    private ScriptEntry entry(Value entry) {
        new ScriptRules(entry, fields, problems).check();
        Place place = entry.place();
        return new ScriptEntry(
                place.line(), place.column(), entry.shown(), trigger(entry.get("when")), effect(entry.get("then")));
    }

    private static ScriptTrigger trigger(Optional<Value> when) {
        Optional<String> state = text(when, "state");
        Optional<Integer> connection = number(when, "connection");
        Optional<Integer> times = number(when, "times");
        if (connection.isPresent()) {
            return new ScriptTrigger.Connection(connection.get(), times.orElse(1), state);
        }
        return new ScriptTrigger.Command(
                text(when, "command").orElse("*"),
                state,
                number(when, "from").orElse(1),
                times.orElse(Integer.MAX_VALUE));
    }

    private static ScriptEffect effect(Optional<Value> then) {
        return new ScriptEffect(
                then.flatMap(value -> value.get("delay"))
                        .flatMap(Value::duration)
                        .orElse(Duration.ZERO),
                settings(then.flatMap(value -> value.get("set"))),
                answer(then),
                then.flatMap(value -> value.get("fault")).flatMap(ScriptReader::fault));
    }

    private static Map<String, String> settings(Optional<Value> set) {
        Map<String, String> settings = new LinkedHashMap<>();
        set.ifPresent(value -> value.keys()
                .forEach(key -> settings.put(key, value.get(key).orElseThrow().written())));
        return settings;
    }

    private static Optional<ScriptAnswer> answer(Optional<Value> then) {
        return then.filter(value -> value.keys().stream().anyMatch(ANSWER::contains))
                .map(value -> new ScriptAnswer(
                        number(then, "exit").orElse(0),
                        text(then, "stdout").orElse(""),
                        text(then, "stderr").orElse("")));
    }

    private static Optional<ScriptFault> fault(Value fault) {
        return fault.text()
                .map(word -> new ScriptFault(word, ""))
                .or(() -> fault.keys().stream()
                        .findFirst()
                        .map(word -> new ScriptFault(
                                word, fault.get(word).orElseThrow().written())));
    }

    private static Optional<String> text(Optional<Value> mapping, String key) {
        return mapping.flatMap(value -> value.get(key)).flatMap(Value::text);
    }

    private static Optional<Integer> number(Optional<Value> mapping, String key) {
        return mapping.flatMap(value -> value.get(key))
                .map(Value::node)
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue);
    }
}
