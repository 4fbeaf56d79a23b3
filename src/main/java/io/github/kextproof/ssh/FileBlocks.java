package io.github.kextproof.ssh;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of this controller's disk.
 *
 * <p>Not a channel: one that many threads share closes for all of them as soon as one of them is interrupted. Nor a mapping:
 * where a mapped file becomes shorter, the JVM reports that as an error in whatever is done next.
 */
final class FileBlocks implements Blocks {
    private final RandomAccessFile file;

    private FileBlocks(RandomAccessFile file) {
        this.file = file;
    }

    static FileBlocks of(Path file) throws IOException {
        return new FileBlocks(new RandomAccessFile(file.toFile(), "r"));
    }

    @Override
    public byte[] read(long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        int all = 0;
        while (all < length) {
            int now = file.read(bytes, all, length - all);
            if (now < 0) {
                return Arrays.copyOf(bytes, all);
            }
            all += now;
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
