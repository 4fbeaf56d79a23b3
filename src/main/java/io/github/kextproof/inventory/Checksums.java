package io.github.kextproof.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Computes the SHA-256 of files, each once: a package has hundreds of megabytes and many Macs share it. */
final class Checksums {
    private final Map<Path, String> known = new HashMap<>();

    /** 64 hex digits in lower case. */
    String sha256(Path file) throws IOException {
        String found = known.get(file);
        if (found == null) {
            found = compute(file);
            known.put(file, found);
        }
        return found;
    }

    private static String compute(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }
}
