package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Labels;
import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What tests, and runs as a whole, say of themselves otherwise than before. */
final class FactChanges {
    /** Where a test happened to run, of which nothing depends. */
    private static final Set<String> CHANCE = Set.of("host", "thread");

    /** How many tests a line names. */
    private static final int NAMES = 3;

    private static final int LONGEST_VALUE = 100;

    private FactChanges() {}

    /** One line for each change; the labels' first, each with the tests that changed so. */
    static List<String> between(Evidence before, Evidence now, List<Pair> pairs) {
        Map<String, List<String>> tests = new TreeMap<>();
        for (Pair pair : pairs) {
            changes(pair.before().latest().labels(), pair.now().latest().labels())
                    .forEach(change -> tests.computeIfAbsent(change, any -> new ArrayList<>())
                            .add(Plain.oneLine(Pair.name(pair.now()))));
        }
        List<String> lines = new ArrayList<>();
        tests.forEach((change, names) -> lines.add(change + " (" + named(names) + ")"));
        changes(before.environment(), now.environment()).forEach(change -> lines.add(change + " (environment)"));
        return lines;
    }

    private static List<String> changes(Labels before, Labels now) {
        return changes(before.values(), now.values());
    }

    private static List<String> changes(Map<String, List<String>> before, Map<String, List<String>> now) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeAll(CHANCE);
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            // In their order: it has no meaning in labels.
            Set<String> then = new TreeSet<>(before.getOrDefault(name, List.of()));
            Set<String> later = new TreeSet<>(now.getOrDefault(name, List.of()));
            if (!then.equals(later)) {
                changes.add(Plain.oneLine(name, LONGEST_VALUE) + ": " + shown(then) + " -> " + shown(later));
            }
        }
        return changes;
    }

    private static String shown(Set<String> values) {
        return values.isEmpty() ? "not said" : Plain.oneLine(String.join(", ", values), LONGEST_VALUE);
    }

    private static String named(List<String> names) {
        return names.size() <= NAMES ? String.join(", ", names) : names.size() + " tests";
    }
}
