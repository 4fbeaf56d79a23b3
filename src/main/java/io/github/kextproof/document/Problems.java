package io.github.kextproof.document;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file; what was found twice at the same place counts once. */
public final class Problems {
    private final Path file;
    private final Set<Problem> found = new LinkedHashSet<>();

    public Problems(Path file) {
        this.file = file;
    }

    public void add(Place place, Words words) {
        found.add(problem(place, words));
    }

    /** Of another file, to which the document refers. */
    public void add(Path other, Place place, Words words) {
        found.add(new Problem(other, place.line(), place.column(), words.what(), words.fix()));
    }

    /** The end of the reading, for what leaves nothing to look at any further. */
    public DocumentException fatal(Place place, Words words) {
        return new DocumentException(List.of(problem(place, words)));
    }

    /** @throws DocumentException with all that was found, if anything was */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DocumentException(List.copyOf(found));
        }
    }

    private Problem problem(Place place, Words words) {
        return new Problem(file, place.line(), place.column(), words.what(), words.fix());
    }
}
