package io.github.kextproof.stub.resident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The files at the places of macOS's commands that hand each call to the machine. */
final class Shims {
    /** What is in the file of every command: its first line names the program that starts in its place. */
    static final String FILE = "#!/opt/kextproof/shim\n";

    /**
     * Commands that do the same on every Unix as far as anybody looks; they stay the operating system's own, as the shells do,
     * so that what is piped through them is not simulated. sudo is real on purpose.
     */
    private static final Set<String> REAL = Set.of(
            "/bin/[",
            "/bin/bash",
            "/bin/cat",
            "/bin/echo",
            "/bin/pwd",
            "/bin/sh",
            "/bin/test",
            "/bin/zsh",
            "/usr/bin/basename",
            "/usr/bin/dirname",
            "/usr/bin/egrep",
            "/usr/bin/env",
            "/usr/bin/false",
            "/usr/bin/grep",
            "/usr/bin/head",
            "/usr/bin/printenv",
            "/usr/bin/printf",
            "/usr/bin/rsync",
            "/usr/bin/scp",
            "/usr/bin/sort",
            "/usr/bin/sudo",
            "/usr/bin/tail",
            "/usr/bin/tee",
            "/usr/bin/true");

    private Shims() {}

    /** Whether a command of the Mac is the operating system's own. */
    static boolean isReal(String command) {
        return REAL.contains(command);
    }

    /** Puts a shim in a command's place, whatever is there. */
    static void place(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.deleteIfExists(file);
        Files.writeString(file, FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
