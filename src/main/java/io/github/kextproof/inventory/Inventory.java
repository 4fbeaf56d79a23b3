package io.github.kextproof.inventory;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Macs of a run, as their YAML file lists them.
 *
 * @param file where it was read from, for messages
 * @param entries in the file's order, names unique, never empty
 * @param scenarios the names of those that a run takes if nobody asks for others; empty for all
 * @param expectation what must come of a run; for the tests of the catalogue
 */
public record Inventory(Path file, List<Entry> entries, List<String> scenarios, Optional<Expectation> expectation) {
    public Inventory {
        entries = List.copyOf(entries);
        scenarios = List.copyOf(scenarios);
    }

    /** Of Macs alone. */
    public Inventory(Path file, List<Entry> entries) {
        this(file, entries, List.of(), Optional.empty());
    }

    /**
     * The Macs that have one of the words as their name or among their labels, whatever the case of its letters.
     *
     * @param namesOrLabels none chooses every Mac
     */
    public Selection select(Collection<String> namesOrLabels) {
        List<String> unknown = namesOrLabels.stream()
                .distinct()
                .filter(word -> entries.stream().noneMatch(entry -> answersTo(entry, word)))
                .toList();
        if (!unknown.isEmpty()) {
            return new Selection.Unknown(ValueWords.nothingSelected(file, unknown, names(), labels()));
        }
        return new Selection.Chosen(new Inventory(
                file,
                entries.stream()
                        .filter(entry -> namesOrLabels.isEmpty()
                                || namesOrLabels.stream().anyMatch(word -> answersTo(entry, word)))
                        .toList(),
                scenarios,
                expectation));
    }

    private static boolean answersTo(Entry entry, String word) {
        return Stream.concat(Stream.of(entry.name().value()), entry.settings().labels().stream())
                .anyMatch(word::equalsIgnoreCase);
    }

    private List<String> names() {
        return entries.stream().map(entry -> entry.name().value()).toList();
    }

    private SortedSet<String> labels() {
        TreeSet<String> labels = new TreeSet<>();
        entries.forEach(entry -> labels.addAll(entry.settings().labels()));
        return labels;
    }
}
