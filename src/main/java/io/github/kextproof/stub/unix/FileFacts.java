package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What lstat(2) on the Mac knows of a file. */
record FileFacts(String owner, int uid, String group, long size, String mode, int links, Instant modified, long inode) {
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static FileFacts of(MacFiles files, Path real) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(real, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String path = files.onMac(real);
        boolean device = path.matches("/dev/.+");
        char kind = device ? 'c' : attributes.isDirectory() ? 'd' : attributes.isSymbolicLink() ? 'l' : '-';
        return new FileFacts(
                files.owner(real),
                files.uid(files.owner(real)).orElse(501),
                files.group(real),
                attributes.size(),
                kind + PosixFilePermissions.toString(attributes.permissions()),
                attributes.isDirectory() ? 2 : 1,
                attributes.lastModifiedTime().toInstant(),
                8_590_000_000L + Math.floorMod(path.hashCode(), 1_000_000));
    }

    /** Nine bits. */
    int permissions() {
        return Mode.bits(PosixFilePermissions.fromString(mode.substring(1)));
    }

    int gid() {
        return switch (group) {
            case "staff" -> 20;
            case "admin" -> 80;
            default -> 0;
        };
    }

    /** Blocks of 512 bytes, in files of 4096. */
    long blocks() {
        return mode.startsWith("-") ? (size + 4095) / 4096 * 8 : 0;
    }

    /** {@code Nov 22 07:12:45 2026}. */
    String modifiedInFull() {
        return FULL.format(modified);
    }
}
