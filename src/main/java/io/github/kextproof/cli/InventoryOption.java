package io.github.kextproof.cli;

import io.github.kextproof.inventory.BundledInventory;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --inventory}, as several commands take it. */
final class InventoryOption {
    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description = "The Macs to use; without it, the stub Macs that kextproof carries.")
    private @Nullable Path file;

    Inventory read() {
        return new InventoryReader(System.getenv()).read(file == null ? BundledInventory.unpack() : file);
    }
}
