package io.github.kextproof.inventory;

import java.nio.file.Path;
import java.util.List;

/**
 * The Macs of a run, as their YAML file lists them.
 *
 * @param file where it was read from, for messages
 * @param entries in the file's order, names unique, never empty
 */
public record Inventory(Path file, List<Entry> entries) {
    public Inventory {
        entries = List.copyOf(entries);
    }
}
