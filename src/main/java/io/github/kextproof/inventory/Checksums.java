package io.github.kextproof.inventory;

import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Computes the SHA-256 of files, each once: a package has hundreds of megabytes and many Macs share it. */
final class Checksums {
    private final Map<Path, String> known = new HashMap<>();

    /** 64 hex digits in lower case. */
    String sha256(Path file) throws IOException {
        String found = known.get(file);
        if (found == null) {
            found = Sha256.of(file);
            known.put(file, found);
        }
        return found;
    }
}
