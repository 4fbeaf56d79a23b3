package io.github.kextproof.suite;

import io.github.kextproof.mac.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** Secrets in files that only their owner reads, deleted when closed. */
final class SecretFiles implements AutoCloseable {
    private final Path directory;
    private final Map<String, Path> files = new HashMap<>();

    /** @param directory exists, and is its owner's alone */
    SecretFiles(Path directory) {
        this.directory = directory;
    }

    /** @param name of the file; the same name is the same secret */
    Path keep(String name, Secret secret) throws IOException {
        Path known = files.get(name);
        if (known != null) {
            return known;
        }
        Path file = directory.resolve(name);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        file.toFile().deleteOnExit();
        files.put(name, file);
        return Files.writeString(file, secret.reveal() + "\n");
    }

    @Override
    public void close() {
        files.values().forEach(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // deleteOnExit was asked for when it was made.
            }
        });
    }
}
