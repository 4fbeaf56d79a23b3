package io.github.kextproof.gate.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What tells that a file has not changed, without reading it.
 *
 * @param obstacle why the file cannot be read at all, if so
 * @param size in bytes
 * @param key the file's identity where the file system has one: a file that was replaced may have the same size and time
 */
record Stamp(Optional<String> obstacle, long size, FileTime modified, Optional<Object> key) {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    /** Never follows a link. */
    static Stamp of(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Stamp(
                    obstacle(found), found.size(), found.lastModifiedTime(), Optional.ofNullable(found.fileKey()));
        } catch (IOException unreadable) {
            return new Stamp(Optional.of(FileBytes.why(unreadable)), 0, NEVER, Optional.empty());
        }
    }

    private static Optional<String> obstacle(BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            return Optional.of(EvidenceWords.SYMBOLIC_LINK);
        }
        if (found.isDirectory()) {
            return Optional.of(EvidenceWords.DIRECTORY);
        }
        return found.isRegularFile() ? Optional.empty() : Optional.of(EvidenceWords.NO_FILE);
    }
}
