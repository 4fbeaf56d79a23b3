package io.github.kextproof.stub.resident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The operating system's own commands whose places shims have taken. */
final class MovedAway {
    private static final Path PLACE = Path.of("/opt/kextproof/real");

    private MovedAway() {}

    /** Moves a command away, if it is there and was not moved before. */
    static void move(Path command) throws IOException {
        Path moved = PLACE.resolve(command.getFileName());
        if (Files.exists(command) && !Files.exists(moved)) {
            Files.copy(command, moved, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Where a command of the Mac is now, if it was moved away. */
    static Optional<Path> of(String command) {
        return Optional.of(PLACE.resolve(Path.of(command).getFileName())).filter(Files::isExecutable);
    }
}
