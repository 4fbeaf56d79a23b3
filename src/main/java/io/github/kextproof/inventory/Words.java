package io.github.kextproof.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong and how to mend it: every message of this package is worded here.
 *
 * @param what as in {@link Problem#what}
 * @param fix as in {@link Problem#fix}
 */
record Words(String what, String fix) {

    static String nothingSelected(Path file, List<String> unknown, List<String> names, Collection<String> labels) {
        List<String> known = new ArrayList<>(names);
        known.addAll(labels);
        String what = unknown.stream()
                .map(word ->
                        "no Mac of " + file + " is named or labelled '" + word + "'" + meant(Nearest.to(word, known)))
                .collect(Collectors.joining("\n"));
        String labelLine = labels.isEmpty() ? "" : "\n" + line("labels", String.join(", ", labels));
        return what + "\n"
                + (line("names", String.join(", ", names)) + labelLine)
                        .indent(2)
                        .stripTrailing();
    }

    private static String meant(Optional<String> nearest) {
        return nearest.map(word -> "; did you mean '" + word + "'?").orElse("");
    }

    private static String line(String label, String text) {
        return label + " ".repeat(Math.max(1, 11 - label.length())) + text;
    }
}
