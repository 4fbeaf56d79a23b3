package io.github.kextproof.stub.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.util.concurrent.atomic.AtomicLong;

/** The room on a Mac's disk; plenty, unless it was told otherwise. What is deleted does not come back as room. */
public final class DiskSpace {
    private static final long KIB = 1024;
    private static final long USED = 122_061_322 * KIB;
    private static final long PLENTY = (488_245_288 * KIB) - USED;

    private final AtomicLong free = new AtomicLong(PLENTY);

    /** In bytes. */
    public long free() {
        return free.get();
    }

    /** The whole disk, in bytes. */
    public long total() {
        return PLENTY + USED;
    }

    /** @param bytes that are free from now on, at least 0 */
    public void leave(long bytes) {
        free.set(bytes);
    }

    /** What is written through it takes room, until there is none. */
    public OutputStream taking(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int room = take(length);
                out.write(bytes, offset, room);
                refuseIf(room < length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** What is written through it takes room, until there is none. */
    public SeekableByteChannel taking(SeekableByteChannel channel) {
        return new LimitedChannel(channel, this);
    }

    /** Writes what there is room for. */
    int write(SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
        int wanted = bytes.remaining();
        int room = take(wanted);
        int written = channel.write(bytes.slice(bytes.position(), room));
        bytes.position(bytes.position() + written);
        refuseIf(room < wanted);
        return written;
    }

    /** @return how many of the bytes there is room for */
    private int take(int bytes) {
        long before = free.getAndUpdate(room -> room - Math.min(room, bytes));
        return (int) Math.min(before, bytes);
    }

    private static void refuseIf(boolean full) throws FileSystemException {
        if (full) {
            throw Errno.noSpace();
        }
    }
}
