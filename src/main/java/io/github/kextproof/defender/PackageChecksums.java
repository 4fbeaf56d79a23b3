package io.github.kextproof.defender;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
