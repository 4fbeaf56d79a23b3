package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.StubPackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads packages from the Mac's disk. */
final class PackageFile {
    /** A stub package is a few lines; a file that is larger, such as a real package, is not read whole. */
    private static final int LONGEST = 64 * 1024;

    private PackageFile() {}

    static Optional<StubPackage> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return StubPackage.read(in.readNBytes(LONGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
