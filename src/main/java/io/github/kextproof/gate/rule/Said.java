package io.github.kextproof.gate.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What executed tests say under one label.
 *
 * @param parts the most frequent value first
 * @param silent tests that passed and say nothing; one that went wrong may have done so before there was anything to say
 * @param torn tests that say several values at once
 */
record Said(List<Part> parts, List<Case> silent, List<Case> torn) {

    /** A value, and the tests that say it. */
    record Part(String value, List<Case> cases) {
        String shown() {
            return value + ": " + Counted.of(cases, "test") + ", for example "
                    + cases.get(0).name() + " (" + cases.get(0).result().file() + ")";
        }
    }

    static Said in(List<Case> executed, Function<Case, List<String>> values) {
        Map<String, List<Case>> parts = new TreeMap<>();
        List<Case> silent = new ArrayList<>();
        List<Case> torn = new ArrayList<>();
        for (Case each : executed) {
            List<String> said = values.apply(each).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (said.size() == 1) {
                parts.computeIfAbsent(said.get(0), value -> new ArrayList<>()).add(each);
            } else if (said.size() > 1) {
                torn.add(each);
            } else if (each.passed()) {
                silent.add(each);
            }
        }
        return new Said(ordered(parts), silent, torn);
    }

    private static List<Part> ordered(Map<String, List<Case>> parts) {
        return parts.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Part part) -> -part.cases().size()))
                .toList();
    }

    /** Whether every test says what it must, and no more. */
    boolean clear() {
        return silent.isEmpty() && torn.isEmpty();
    }

    String unclear() {
        return (silent.isEmpty() ? "" : "; " + silent.size() + " " + Counted.doNot(silent.size()) + " say")
                + (torn.isEmpty() ? "" : "; " + torn.size() + " say several");
    }

    void explain(Draft draft, String noun, String label) {
        draft.because(silent, each -> Told.named(each, "passed, does not say its " + noun + " (label " + label + ")"));
        draft.because(
                torn,
                each -> Told.named(
                        each,
                        "says several: "
                                + String.join(", ", each.result().labels().all(label))));
    }
}
