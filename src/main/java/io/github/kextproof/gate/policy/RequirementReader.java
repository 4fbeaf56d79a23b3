package io.github.kextproof.gate.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.document.Nearest;
import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what must have passed. */
final class RequirementReader {
    /** Each becomes a line of the gate's table; more than that are a mistake in the lists. */
    static final int MOST_COMBINATIONS = 10_000;

    private static final Set<String> REQUIRING = Set.of("require", "minimum_executed");

    private final Texts texts;
    private final Problems problems;

    RequirementReader(Texts texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    List<Requirement> read(Value policy) {
        // One key that was probably meant to require something has been complained of already.
        if (policy.keys().stream().allMatch(key -> Nearest.to(key, REQUIRING).isEmpty())) {
            problems.add(policy.place(), PolicyWords.requiresNothing());
        }
        List<Value> items = policy.get("require").stream()
                .flatMap(require -> require.items().stream())
                .toList();
        List<Requirement> requirements = items.stream().map(this::requirement).toList();
        if (requirements.stream().mapToLong(RequirementReader::size).sum() > MOST_COMBINATIONS) {
            Value require = policy.get("require").orElseThrow();
            problems.add(require.place(), PolicyWords.tooMany(require, MOST_COMBINATIONS));
        } else {
            checkRepeated(items, requirements);
        }
        return requirements;
    }

    private Requirement requirement(Value item) {
        return new Requirement(
                texts.all(item, "scenario"),
                texts.all(item, "macos"),
                texts.all(item, "locale"),
                texts.all(item, "management"),
                item.get("macs").map(Value::node).map(JsonNode::asInt).orElse(1));
    }

    /** How many combinations it asks for, or some number that is too large. */
    private static long size(Requirement requirement) {
        long size = requirement.scenarios().size();
        for (List<String> dimension : List.of(requirement.macos(), requirement.locales(), requirement.managements())) {
            size = Math.min(size, MOST_COMBINATIONS + 1) * Math.max(1, dimension.size());
        }
        return size;
    }

    private void checkRepeated(List<Value> items, List<Requirement> requirements) {
        Map<String, Value> required = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Value item = items.get(i);
            List<String> combinations = combinations(requirements.get(i));
            List<String> again =
                    combinations.stream().filter(required::containsKey).toList();
            if (!again.isEmpty()) {
                String one = again.get(0);
                Value first = required.getOrDefault(one, item);
                problems.add(item.place(), PolicyWords.requiredAgain(item, one, first, again.size() - 1));
            }
            combinations.forEach(combination -> required.putIfAbsent(combination, item));
        }
    }

    private static List<String> combinations(Requirement requirement) {
        return requirement.scenarios().stream()
                .flatMap(scenario -> with(scenario, " on macOS ", requirement.macos()))
                .flatMap(scenario -> with(scenario, " in ", requirement.locales()))
                .flatMap(scenario -> with(scenario, ", managed by ", requirement.managements()))
                .toList();
    }

    private static Stream<String> with(String text, String between, List<String> values) {
        return values.isEmpty() ? Stream.of(text) : values.stream().map(value -> text + between + value);
    }
}
