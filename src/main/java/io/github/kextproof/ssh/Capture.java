package io.github.kextproof.ssh;

import java.util.ArrayList;
import java.util.List;

/** The bytes of one stream as they arrive, in blocks, so that nothing is copied twice while it grows. */
final class Capture {
    private static final int SMALLEST = 4 * 1024;
    private static final int LARGEST = 1024 * 1024;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] block = new byte[0];
    private int used;
    private int size;

    synchronized void add(byte[] bytes, int from, int length) {
        int taken = 0;
        while (taken < length) {
            if (used == block.length) {
                grow();
            }
            int now = Math.min(length - taken, block.length - used);
            System.arraycopy(bytes, from + taken, block, used, now);
            used += now;
            taken += now;
        }
        size += length;
    }

    private void grow() {
        if (used > 0) {
            full.add(block);
        }
        block = new byte[Math.min(LARGEST, Math.max(SMALLEST, size))];
        used = 0;
    }

    synchronized int size() {
        return size;
    }

    synchronized byte[] bytes() {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] whole : full) {
            System.arraycopy(whole, 0, all, at, whole.length);
            at += whole.length;
        }
        System.arraycopy(block, 0, all, at, used);
        return all;
    }
}
