package io.github.kextproof.defender;

import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SHA-256 of packages on the controller; a package of hundreds of megabytes is read once, however many Macs get it. */
public final class PackageChecksums {
    private final Map<Path, String> known = new ConcurrentHashMap<>();

    /**
     * The checksum as 64 hex digits in lower case.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public String sha256(Path file) {
        return known.computeIfAbsent(file, PackageChecksums::read);
    }

    private static String read(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
