package io.github.kextproof.inventory;

import io.github.kextproof.mac.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to reset guests of one kind, with parameters to be filled in for each of them. */
record Recipe(
        String name, boolean keepsHardware, List<Parameter> parameters, List<ResetStep> probe, List<ResetStep> steps) {
    /** Not a file: whatever commands an inventory names. */
    static final String COMMAND = "command";

    private static final Pattern USE = Pattern.compile("\\$\\{([a-z0-9-]+)}");

    Recipe {
        parameters = List.copyOf(parameters);
        probe = List.copyOf(probe);
        steps = List.copyOf(steps);
    }

    /**
     * What an inventory says of one guest.
     *
     * @param standard the value where an inventory has none
     * @param words whether it is a list of words, or text
     */
    record Parameter(String name, String description, String example, Optional<String> standard, boolean words) {}

    /** The names that steps use. */
    static List<String> uses(List<ResetStep> steps) {
        return steps.stream()
                .flatMap(ResetStep::texts)
                .flatMap(word -> USE.matcher(word).results().map(use -> use.group(1)))
                .distinct()
                .toList();
    }

    /** @param values of all its parameters: one word for each that is text */
    ResetPlan.ByRecipe with(Map<String, List<String>> values, Optional<Access> host) {
        return new ResetPlan.ByRecipe(name, filled(probe, values), filled(steps, values), keepsHardware, host);
    }

    private static List<ResetStep> filled(List<ResetStep> steps, Map<String, List<String>> values) {
        return steps.stream()
                .map(step -> step.filled(words -> filledWords(words, values)))
                .toList();
    }

    private static List<String> filledWords(List<String> words, Map<String, List<String>> values) {
        List<String> filled = new ArrayList<>();
        for (String word : words) {
            Matcher whole = USE.matcher(word);
            if (whole.matches()) {
                filled.addAll(valueOf(whole.group(1), values));
            } else {
                filled.add(USE.matcher(word)
                        .replaceAll(use -> Matcher.quoteReplacement(String.join(" ", valueOf(use.group(1), values)))));
            }
        }
        return filled;
    }

    private static List<String> valueOf(String name, Map<String, List<String>> values) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
