package io.github.kextproof.suite;

import io.github.kextproof.inventory.BundledInventory;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.report.PlainLines;
import io.github.kextproof.report.Summary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Starts the run of suites that JUnit was told to run by somebody else than our command line.
 *
 * <p>Reads the JUnit configuration parameter {@code kextproof.inventory}, the path of an inventory; without it, the stub Macs
 * that kextproof carries are used.
 */
final class RunByParameters {
    private RunByParameters() {}

    static Run start(Function<String, Optional<String>> parameters) {
        Path file = parameters.apply("kextproof.inventory").map(Path::of).orElseGet(BundledInventory::unpack);
        Inventory inventory = new InventoryReader(System.getenv()).read(file);
        PlainLines progress = new PlainLines(System.out, Clock.system(ZoneId.systemDefault()));
        int parallel = inventory.entries().size();
        Run run = Run.start(inventory, parallel, progress, new Summary(), new Cancellation());
        // Whoever runs the suites need not close the run where they are stopped by a signal.
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "close-run"));
        return run;
    }
}
