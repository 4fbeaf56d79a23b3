package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What makes no sense in one entry of a script although each of its keys does. */
final class ScriptRules {
    private static final Set<String> OF_CONNECTION =
            Set.of("refuse", "close-before-banner", "close-before-auth", "wrong-host-key", "deny-auth", "banner-delay");

    /** After which nobody gets an answer. */
    private static final Set<String> SILENT =
            Set.of("drop", "drop-after", "reset", "hang", "refuse-channel", "kill-signal", "reboot");

    private final Value entry;
    private final HealthFields fields;
    private final Problems problems;

    ScriptRules(Value entry, HealthFields fields, Problems problems) {
        this.entry = entry;
        this.fields = fields;
        this.problems = problems;
    }

    void check() {
        unknownHealth();
        Optional<Value> fault = value("then", "fault");
        Optional<Value> connection = value("when", "connection");
        connection.ifPresent(meant -> ofConnection());
        fault.ifPresent(harm -> word(harm)
                .filter(word -> OF_CONNECTION.contains(word) != connection.isPresent())
                .ifPresent(word -> problems.add(
                        harm.place(),
                        connection.isPresent()
                                ? ScriptWords.faultOfCommand(harm.shown(), word)
                                : ScriptWords.faultOfConnection(harm.shown(), word))));
        fault.flatMap(ScriptRules::word).filter(word -> connection.isEmpty()).ifPresent(this::unanswered);
    }

    private void ofConnection() {
        for (String key : List.of("command", "from")) {
            value("when", key)
                    .ifPresent(
                            value -> problems.add(value.keyPlace(), ScriptWords.besideConnection(key, shown("when"))));
        }
        for (String key : List.of("exit", "stdout", "stderr", "delay")) {
            value("then", key)
                    .ifPresent(value -> problems.add(value.keyPlace(), ScriptWords.ofCommand(key, shown("then"))));
        }
    }

    private void unanswered(String fault) {
        Stream<String> useless = SILENT.contains(fault) ? Stream.of("exit", "stdout", "stderr") : Stream.empty();
        Stream<String> unwaited = fault.equals("refuse-channel") ? Stream.of("delay") : Stream.empty();
        Stream.concat(useless, unwaited)
                .forEach(key -> value("then", key)
                        .ifPresent(value ->
                                problems.add(value.keyPlace(), ScriptWords.withoutEffect(key, shown("then"), fault))));
    }

    /** Defender's releases bring new fields, so that any is taken; but not one that is nearly a known one. */
    private void unknownHealth() {
        value("then", "set")
                .ifPresent(set -> set.keys().stream()
                        .filter(key -> fields.meant(key).isPresent())
                        .forEach(key -> problems.add(
                                set.get(key).orElseThrow().keyPlace(),
                                ScriptWords.unknownHealth(key, set.shown(), fields.meant(key)))));
        value("then", "set")
                .ifPresent(set -> set.keys().stream()
                        .filter(key -> key.startsWith("health."))
                        .flatMap(key -> set.get(key).stream())
                        .filter(value ->
                                value.node().isNull() && value.written().isEmpty())
                        .forEach(value -> problems.add(value.place(), ScriptWords.healthOfNothing(value.shown()))));
    }

    private static Optional<String> word(Value fault) {
        return fault.text().or(() -> fault.keys().stream().findFirst());
    }

    private Optional<Value> value(String part, String key) {
        return entry.get(part).flatMap(value -> value.get(key));
    }

    private String shown(String part) {
        return entry.get(part).orElseThrow().shown();
    }
}
