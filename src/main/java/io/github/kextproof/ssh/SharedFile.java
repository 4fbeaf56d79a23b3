package io.github.kextproof.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/**
 * One file that several uploads read at once: what one has read is kept until all of them have passed it.
 *
 * <p>So many blocks are kept at most, those that were read by whoever is ahead: an upload that has fallen further behind than that
 * reads for itself, mostly from the system's cache. No upload waits for another to be taken.
 */
final class SharedFile implements Closeable {
    /** In bytes. */
    static final int BLOCK = 256 * 1024;

    private static final byte[] NOTHING = {};

    private final Blocks source;
    private final long size;
    private final IntSupplier most;
    private final List<Reading> readings = new ArrayList<>();
    /** By where they begin. */
    private final NavigableMap<Long, byte[]> kept = new TreeMap<>();

    /**
     * Of a file that was just opened.
     *
     * @param size in bytes
     * @param most how many blocks may be kept at this moment
     */
    SharedFile(Blocks source, long size, IntSupplier most) {
        this.source = source;
        this.size = size;
        this.most = most;
    }

    /** Is told which upload needs the file no more. */
    @FunctionalInterface
    interface Parting {
        void with(Reading reading) throws IOException;
    }

    synchronized Reading read(Parting parting) {
        Reading reading = new Reading(parting);
        readings.add(reading);
        return reading;
    }

    /** How far one upload has come. */
    final class Reading implements Closeable {
        private final Parting parting;
        private long at;

        private Reading(Parting parting) {
            this.parting = parting;
        }

        /** In bytes, when the file was opened. */
        long size() {
            return size;
        }

        /** The next bytes, for reading only; none at the end, which comes early if the file has become shorter. */
        byte[] next() throws IOException {
            return nextOf(this);
        }

        @Override
        public void close() throws IOException {
            parting.with(this);
        }
    }

    private synchronized byte[] nextOf(Reading reading) throws IOException {
        byte[] block = block(reading.at);
        reading.at += block.length;
        drop();
        return block;
    }

    private byte[] block(long at) throws IOException {
        byte[] known = kept.get(at);
        if (known != null) {
            return known;
        }
        int length = (int) Math.min(BLOCK, size - at);
        byte[] block = length == 0 ? NOTHING : source.read(at, length);
        if (length > 0 && block.length == length) {
            kept.put(at, block);
        }
        return block;
    }

    /** What all have passed, and what is too much. */
    private void drop() {
        long slowest = readings.stream().mapToLong(reading -> reading.at).min().orElse(size);
        kept.headMap(slowest).clear();
        int room = most.getAsInt();
        while (kept.size() > room) {
            kept.pollFirstEntry();
        }
    }

    /** Whether nobody is left once this one has gone. */
    synchronized boolean isLastToLeave(Reading reading) {
        boolean left = readings.remove(reading);
        drop();
        return left && readings.isEmpty();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
