package io.github.kextproof.inventory;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file; what several Macs inherit from its defaults counts once. */
final class Problems {
    private final Path file;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(Path file) {
        this.file = file;
    }

    void add(Place place, Words words) {
        found.add(problem(place, words));
    }

    /** The end of the reading, for what leaves nothing to look at any further. */
    InventoryException fatal(Place place, Words words) {
        return new InventoryException(List.of(problem(place, words)));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InventoryException(List.copyOf(found));
        }
    }

    private Problem problem(Place place, Words words) {
        return new Problem(file, place.line(), place.column(), words.what(), words.fix());
    }
}
