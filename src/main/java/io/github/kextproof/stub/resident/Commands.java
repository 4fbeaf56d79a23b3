package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.machine.ScriptRule;
import io.github.kextproof.stub.shell.MacTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts shims at the places of a Mac's commands. */
final class Commands {
    private static final List<String> DIRECTORIES = List.of("/usr/bin", "/usr/sbin");

    private final Set<String> scripted;

    /** @param script whose commands are met even where the operating system's own does the work */
    Commands(List<ScriptRule> script) {
        this.scripted = script.stream()
                .filter(ScriptRule.OfCommand.class::isInstance)
                .map(rule -> ((ScriptRule.OfCommand) rule).command().strip().split("[ *]", 2)[0])
                .map(Commands::name)
                .collect(Collectors.toSet());
    }

    /** @param simulated where the machine has programs */
    void lay(Collection<String> simulated) throws IOException {
        for (String command : simulated) {
            if (!Shims.isReal(command)) {
                removeElsewhere(Path.of(command));
                Shims.place(Path.of(command));
            }
        }
        Set<String> names = simulated.stream().map(Commands::name).collect(Collectors.toSet());
        for (String command : MacTools.paths()) {
            Path place = Path.of(command);
            if (Shims.isReal(command) && isScripted(place)) {
                MovedAway.move(place);
                Shims.place(place);
            } else if (!Shims.isReal(command) && !names.contains(name(command)) && !Files.exists(place)) {
                // Whoever calls it is told that it is not simulated, and so is the controller.
                Shims.place(place);
            }
        }
    }

    /** Linux may have it in a directory that comes earlier along PATH than the Mac's own. */
    private static void removeElsewhere(Path command) throws IOException {
        for (String directory : DIRECTORIES) {
            Path other = Path.of(directory).resolve(command.getFileName());
            if (Files.exists(other) && !Path.of(directory).toRealPath().equals(realParent(command))) {
                Files.delete(other);
            }
        }
    }

    private static Path realParent(Path command) throws IOException {
        Path parent = command.getParent();
        return parent != null && Files.exists(parent) ? parent.toRealPath() : Path.of("/");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isScripted(Path place) {
        return Files.exists(place) && scripted.contains(String.valueOf(place.getFileName()));
    }
}
