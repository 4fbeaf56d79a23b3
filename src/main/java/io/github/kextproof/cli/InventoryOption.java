package io.github.kextproof.cli;

import io.github.kextproof.inventory.BundledInventory;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.ssh.CommandLine;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code --inventory}, as several commands take it. */
final class InventoryOption implements AutoCloseable {
    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The Macs to use; without it, the stub Macs that kextproof carries.")
    private @Nullable Path file;

    private @Nullable Path unpacked;

    Inventory read() {
        return new InventoryReader(System.getenv()).read(file == null ? unpacked() : file);
    }

    /** The file that was named; nothing if none was. */
    @Nullable
    Path file() {
        return file;
    }

    /** For hints: how the same file is named in another command; a space before it, or nothing if none was named. */
    String words() {
        return file == null
                ? ""
                : " " + CommandLine.of("--inventory", file.toString()).quoted();
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
