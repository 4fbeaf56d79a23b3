package io.github.kextproof.cli;

import io.github.kextproof.inventory.InventoryReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of inventories. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of inventories, for editors that complete and check YAML with one.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    SchemaCommand() {}

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(InventoryReader.schema());
        spec.commandLine().getOut().flush();
        return ExitCode.ALL_WELL.code();
    }
}
