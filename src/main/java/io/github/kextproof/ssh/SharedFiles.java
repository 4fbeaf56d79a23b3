package io.github.kextproof.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files on their way to machines: a package that goes to many of them at once is opened once and read once for all. */
final class SharedFiles {
    /** Of the memory that Java may use, for all files together: on a controller with 8 GB, 256 MB. */
    private static final int SHARE = 8;

    private static final int FEWEST = 64;

    private final Opener opener;
    /** Blocks of all files. */
    private final int most;
    /** Asked for by files that another thread reads. */
    private volatile int count;

    private final Map<Version, SharedFile> open = new HashMap<>();

    /** Of this controller's disk. */
    SharedFiles() {
        this(FileBlocks::of, blocksIn(Runtime.getRuntime().maxMemory() / SHARE));
    }

    /** @param most how many blocks are kept, which the files share */
    SharedFiles(Opener opener, int most) {
        this.opener = opener;
        this.most = most;
    }

    private static int blocksIn(long bytes) {
        return (int) Math.max(FEWEST, Math.min(bytes / SharedFile.BLOCK, Integer.MAX_VALUE));
    }

    /** How a file is opened for reading. */
    @FunctionalInterface
    interface Opener {
        Blocks open(Path file) throws IOException;
    }

    /** A file that was written to or replaced is another one, though its path stays. */
    private record Version(Path file, Optional<Object> key, long size, FileTime modified) {
        static Version of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(
                    file.toAbsolutePath(), Optional.ofNullable(now.fileKey()), now.size(), now.lastModifiedTime());
        }
    }

    /** The file's bytes from the first to the last, for one upload; to be closed. */
    synchronized SharedFile.Reading read(Path file) throws IOException {
        Version version = Version.of(file);
        SharedFile shared = open.get(version);
        if (shared == null) {
            shared = new SharedFile(opener.open(file), version.size(), () -> most / Math.max(1, count));
            open.put(version, shared);
            count = open.size();
        }
        return shared.read(reading -> part(version, reading));
    }

    private synchronized void part(Version version, SharedFile.Reading reading) throws IOException {
        SharedFile shared = open.get(version);
        if (shared != null && shared.isLastToLeave(reading)) {
            open.remove(version);
            count = open.size();
            shared.close();
        }
    }
}
