package io.github.kextproof.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The program's commands: what one takes is read from its class only where it may be meant, since that takes its time. */
final class Commands {
    private static final List<Class<?>> ALL = List.of(
            RunCommand.class,
            DoctorCommand.class,
            LeaseCommand.class,
            StubCommand.class,
            ReportCommand.class,
            GateCommand.class,
            DiffCommand.class,
            SchemaCommand.class,
            HelpCommand.class);

    private final List<String> words;

    Commands(String... words) {
        this.words = Arrays.asList(words);
    }

    /** Those that no word names are there with what the list of commands says of them. */
    void addTo(CommandLine program) {
        for (Class<?> type : ALL) {
            Command described = type.getAnnotation(Command.class);
            if (mayBeMeant(described.name())) {
                program.addSubcommand(type);
            } else {
                program.addSubcommand(described.name(), listed(described));
            }
        }
    }

    /** Words may also come from a file, which picocli reads later. */
    private boolean mayBeMeant(String name) {
        return words.contains(name) || words.stream().anyMatch(word -> word.startsWith("@"));
    }

    private static CommandSpec listed(Command described) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(described.description());
        return spec;
    }
}
