package io.github.kextproof.cli;

import io.github.kextproof.gate.policy.PolicyReader;
import io.github.kextproof.inventory.InventoryReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of inventories, or of policies. */
@Command(
        name = "schema",
        description =
                "Prints the JSON Schema of inventories, or of the gate's policies, for editors that complete and check"
                        + " YAML with one.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            defaultValue = "inventory",
            description = "inventory or policy; inventory without it")
    private String kind;

    @SuppressWarnings("NullAway.Init") // picocli sets them before it calls anything
    SchemaCommand() {}

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(schema());
        spec.commandLine().getOut().flush();
        return ExitCode.ALL_WELL.code();
    }

    private String schema() {
        return switch (kind) {
            case "inventory" -> InventoryReader.schema();
            case "policy" -> PolicyReader.schema();
            default ->
                throw new ParameterException(
                        spec.commandLine(), "there is no schema '" + kind + "'; there are inventory, policy");
        };
    }
}
