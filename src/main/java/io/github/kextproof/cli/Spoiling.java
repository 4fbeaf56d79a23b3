package io.github.kextproof.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a file that a command would write over one that it reads, or over another one that it writes. */
final class Spoiling {
    private final Map<Path, String> known = new LinkedHashMap<>();
    private Optional<String> complaint = Optional.empty();

    /** @param what such as {@code the inventory} */
    Spoiling reads(String what, @Nullable Path file) {
        if (file != null) {
            known.put(place(file), what);
        }
        return this;
    }

    /** @param option as it is written, such as {@code --json} */
    Spoiling writes(String option, @Nullable Path file) {
        if (file != null) {
            String other = known.putIfAbsent(place(file), "what " + option + " writes");
            if (other != null && complaint.isEmpty()) {
                complaint = Optional.of(
                        option + " " + file + ": that is " + other + ", which would be lost; name another file");
            }
        }
        return this;
    }

    /** The first of them, if there is one. */
    Optional<String> complaint() {
        return complaint;
    }

    private static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
