package io.github.kextproof.gate.evidence;

import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Reads files whole, never through a symbolic link. */
final class FileBytes {
    /** In bytes; kextproof's own results with hundreds of commands stay far below one megabyte. */
    static final int MOST = 20_000_000;

    private static final int AT_A_TIME = 1 << 16;
    private static final Set<? extends java.nio.file.OpenOption> OPTIONS =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private FileBytes() {}

    static byte[] of(Path file, Stamp stamp) throws Unreadable {
        refuse(stamp);
        if (stamp.size() > MOST) {
            throw new Unreadable(EvidenceWords.tooLarge(stamp.size()));
        }
        // Should it grow meanwhile, the second look at the directory tells.
        ByteBuffer bytes = ByteBuffer.allocate((int) stamp.size());
        try (SeekableByteChannel channel = Files.newByteChannel(file, OPTIONS)) {
            int count = 0;
            while (count >= 0 && bytes.hasRemaining()) {
                count = channel.read(bytes);
            }
        } catch (IOException cause) {
            throw new Unreadable(why(cause));
        }
        if (bytes.hasRemaining()) {
            throw new Unreadable(EvidenceWords.SHRANK);
        }
        return bytes.array();
    }

    /** Of a file of any size. */
    static String sha256(Path file, Stamp stamp) throws Unreadable {
        refuse(stamp);
        MessageDigest digest = Sha256.digest();
        ByteBuffer bytes = ByteBuffer.allocate(AT_A_TIME);
        try (SeekableByteChannel channel = Files.newByteChannel(file, OPTIONS)) {
            while (channel.read(bytes) >= 0) {
                digest.update(bytes.flip());
                bytes.clear();
            }
        } catch (IOException cause) {
            throw new Unreadable(why(cause));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void refuse(Stamp stamp) throws Unreadable {
        if (stamp.obstacle().isPresent()) {
            throw new Unreadable(stamp.obstacle().get());
        }
    }

    /** In words. */
    static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "was gone when it was to be read";
        }
        if (cause instanceof AccessDeniedException) {
            return "cannot be read: this user has no permission";
        }
        String message = String.valueOf(cause.getMessage());
        return "cannot be read: "
                + message.substring(message.lastIndexOf(": ") < 0 ? 0 : message.lastIndexOf(": ") + 2)
                        .toLowerCase(Locale.ROOT);
    }
}
