package io.github.kextproof.defender;

import io.github.kextproof.ssh.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What mdatp lists of threats: a block of {@code Key: value} for each, which begins with its Id. Some versions name the file and
 * others do not (guess, to be confirmed on a lab Mac); keys that mean nothing here are passed over.
 *
 * @param threats in the order listed
 * @param said how mdatp answered, where it listed none
 */
public record Threats(List<Threat> threats, String said) {
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z][A-Za-z ]{0,30}?)\\s*:\\s*(.{0,1000})");

    public Threats {
        threats = List.copyOf(threats);
    }

    static Threats in(Outcome outcome) {
        if (!outcome.succeeded()) {
            return new Threats(List.of(), "mdatp ended with " + outcome.ending() + ", " + words(outcome));
        }
        List<Map<String, String>> blocks = new ArrayList<>();
        Printed.readable(outcome.stdout().text()).lines().forEach(line -> read(line, blocks));
        List<Threat> threats = blocks.stream().map(Threats::threat).toList();
        return new Threats(threats, words(outcome));
    }

    private static String words(Outcome outcome) {
        String error = Printed.readable(outcome.stderr().text()).strip();
        String text =
                error.isEmpty() ? Printed.readable(outcome.stdout().text()).strip() : error;
        return text.isEmpty() ? "printed nothing" : Printed.quoted(text);
    }

    private static void read(String line, List<Map<String, String>> blocks) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String key = matcher.group(1).toLowerCase(Locale.ROOT);
        if (key.equals("id")) {
            blocks.add(new HashMap<>());
        }
        if (!blocks.isEmpty()) {
            blocks.get(blocks.size() - 1).putIfAbsent(key, unquoted(matcher.group(2)));
        }
    }

    private static String unquoted(String value) {
        return value.strip().replaceAll("^\"|\"$", "");
    }

    private static Threat threat(Map<String, String> block) {
        return new Threat(
                block.getOrDefault("id", ""),
                block.getOrDefault("name", ""),
                Optional.ofNullable(block.get("status")),
                Optional.ofNullable(block.get("path")));
    }

    /** The identifiers of those listed. */
    public Set<String> ids() {
        return threats.stream().map(Threat::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return threats.isEmpty()
                ? "mdatp lists none: " + said
                : "mdatp lists " + threats.stream().map(Threat::toString).collect(Collectors.joining(", "));
    }
}
