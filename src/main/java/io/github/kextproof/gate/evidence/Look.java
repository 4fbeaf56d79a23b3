package io.github.kextproof.gate.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What lies in a directory at one time; two of them tell whether somebody writes there.
 *
 * @param names of all that lies in it, sorted
 * @param stamps of the files that matter, by name
 */
record Look(List<String> names, SortedMap<String, Stamp> stamps) {
    /** @param matter of which files a change matters */
    static Look at(Path directory, Predicate<String> matter) throws IOException {
        List<String> names = names(directory);
        List<String> chosen = names.stream().filter(matter).toList();
        List<Stamp> found = chosen.parallelStream()
                .map(name -> Stamp.of(directory.resolve(name)))
                .toList();
        SortedMap<String, Stamp> stamps = new TreeMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            stamps.put(chosen.get(i), found.get(i));
        }
        return new Look(names, stamps);
    }

    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    boolean has(String name) {
        return Collections.binarySearch(names, name) >= 0;
    }

    /** What the other, later one shows differently, one phrase each, in the order of the names. */
    List<String> changesUntil(Look later) {
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            if (!later.has(name)) {
                changes.add(name + " went");
            } else if (stamps.containsKey(name) && !stamps.get(name).equals(later.stamps.get(name))) {
                changes.add(name + " changed");
            }
        }
        later.names.stream()
                .filter(name -> !has(name))
                .map(name -> name + " came")
                .forEach(changes::add);
        Collections.sort(changes);
        return changes;
    }
}
