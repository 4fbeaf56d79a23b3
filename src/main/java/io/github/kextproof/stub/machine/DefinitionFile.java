package io.github.kextproof.stub.machine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Mac's definition as a text of keys and values, to hand it to another process; nobody is meant to write one by hand.
 */
public final class DefinitionFile {
    private final Properties values;

    private DefinitionFile(Properties values) {
        this.values = values;
    }

    /** The definition as {@link #read} takes it: everything, passwords too. */
    public static String write(StubDefinition mac) {
        DefinitionFile file = new DefinitionFile(new Properties());
        file.put("name", mac.name());
        file.put("macos", mac.macos());
        file.put("architecture", mac.architecture());
        file.put("locale", mac.locale());
        file.put("enrollment", mac.enrollment());
        file.put("user", mac.user());
        file.put("password", mac.password());
        file.put("sudoAsks", String.valueOf(mac.sudoAsks()));
        file.put("clockRate", String.valueOf(mac.clockRate()));
        file.put("person", mac.person());
        file.put("installerWaits", mac.installerWaits().toString());
        file.putAll("authorizedKey", mac.authorizedKeys(), (key, line) -> file.put(key, line));
        file.putAll("script", mac.script(), file::putRule);
        return file.text();
    }

    /** @throws IllegalArgumentException if the text is not one that {@link #write} made */
    public static StubDefinition read(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DefinitionFile(values).definition();
    }

    private StubDefinition definition() {
        return new StubDefinition(
                get("name"),
                get("macos"),
                get("architecture"),
                get("locale"),
                get("enrollment"),
                get("user"),
                get("password"),
                all("authorizedKey", this::get),
                Boolean.parseBoolean(get("sudoAsks")),
                Double.parseDouble(get("clockRate")),
                get("person"),
                Duration.parse(get("installerWaits")),
                all("script", this::rule));
    }

    private void putRule(String key, ScriptRule rule) {
        rule.when().state().ifPresent(state -> put(key + ".state", state.word()));
        put(key + ".from", String.valueOf(rule.when().from()));
        put(key + ".times", String.valueOf(rule.when().times()));
        putAll(key + ".set", rule.settings(), (set, setting) -> {
            put(set + ".key", setting.key());
            put(set + ".value", setting.value());
        });
        if (rule instanceof ScriptRule.OfCommand command) {
            put(key + ".command", command.command());
            put(key + ".delay", command.delay().toString());
            command.answer().ifPresent(answer -> {
                put(key + ".exit", String.valueOf(answer.exit()));
                put(key + ".stdout", answer.stdout());
                put(key + ".stderr", answer.stderr());
            });
            command.fault().ifPresent(fault -> put(key + ".fault", FaultWords.of(fault)));
        } else if (rule instanceof ScriptRule.OfConnection connection) {
            connection.fault().ifPresent(fault -> put(key + ".fault", FaultWords.of(fault)));
        }
    }

    private ScriptRule rule(String key) {
        ScriptRule.Trigger when = ScriptRule.Trigger.of(
                find(key + ".state"), Integer.parseInt(get(key + ".from")), Integer.parseInt(get(key + ".times")));
        List<ScriptRule.Setting> settings =
                all(key + ".set", set -> new ScriptRule.Setting(get(set + ".key"), get(set + ".value")));
        Optional<String[]> fault = find(key + ".fault")
                .map(words -> (words + " ").split(" ", 2))
                .map(words -> new String[] {words[0], words[1].strip()});
        return find(key + ".command").isEmpty()
                ? new ScriptRule.OfConnection(
                        when, settings, fault.map(words -> ConnectionFault.parse(words[0], words[1])))
                : new ScriptRule.OfCommand(
                        when,
                        get(key + ".command"),
                        settings,
                        Duration.parse(get(key + ".delay")),
                        find(key + ".exit").map(exit -> answer(key, exit)),
                        fault.map(words -> CommandFault.parse(words[0], words[1])));
    }

    private ScriptRule.Answer answer(String key, String exit) {
        return new ScriptRule.Answer(Integer.parseInt(exit), get(key + ".stdout"), get(key + ".stderr"));
    }

    private interface Putting<T> {
        void put(String key, T value);
    }

    private <T> void putAll(String key, List<T> items, Putting<T> putting) {
        put(key + ".count", String.valueOf(items.size()));
        IntStream.range(0, items.size()).forEach(index -> putting.put(key + "." + index, items.get(index)));
    }

    private <T> List<T> all(String key, Function<String, T> reading) {
        List<T> items = new ArrayList<>();
        int count = Integer.parseInt(get(key + ".count"));
        for (int index = 0; index < count; index++) {
            items.add(reading.apply(key + "." + index));
        }
        return items;
    }

    private void put(String key, String value) {
        values.setProperty(key, value);
    }

    private String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("this definition of a Mac has no " + key));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** Sorted, and without the date that Properties puts first. */
    private String text() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
