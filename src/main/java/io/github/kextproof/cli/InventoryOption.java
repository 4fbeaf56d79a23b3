package io.github.kextproof.cli;

import io.github.kextproof.inventory.BundledInventory;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --inventory}, as several commands take it. */
final class InventoryOption implements AutoCloseable {
    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description = "The Macs to use; without it, the stub Macs that kextproof carries.")
    private @Nullable Path file;

    private @Nullable Path unpacked;

    Inventory read() {
        return new InventoryReader(System.getenv()).read(file == null ? unpacked() : file);
    }

    private Path unpacked() {
        unpacked = BundledInventory.unpack();
        return unpacked;
    }

    /** Deletes what was unpacked; the packages are needed until then. */
    @Override
    public void close() {
        if (unpacked != null) {
            BundledInventory.delete(unpacked);
        }
    }
}
