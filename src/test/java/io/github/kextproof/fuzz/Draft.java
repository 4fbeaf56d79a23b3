package io.github.kextproof.fuzz;

import java.util.Arrays;

/** Bytes that are changed in place; one draft serves for many inputs. */
final class Draft {
    /** Whatever is done to it, a draft ends here: the largest answer worth trying. */
    private static final int LARGEST = 4 << 20;

    private byte[] bytes = new byte[4_096];
    private int length;

    Draft set(byte[] text) {
        length = 0;
        splice(0, 0, text);
        return this;
    }

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    void put(int index, int value) {
        bytes[index] = (byte) value;
    }

    /** Puts other bytes in the place of a stretch. */
    void splice(int from, int to, byte[] with) {
        int grown = length - (to - from) + with.length;
        if (grown > LARGEST) {
            return;
        }
        if (grown > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(grown, 2 * bytes.length));
        }
        System.arraycopy(bytes, to, bytes, from + with.length, length - to);
        System.arraycopy(with, 0, bytes, from, with.length);
        length = grown;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    byte[] copy() {
        return copy(0, length);
    }

    /** Where the line begins that this byte is part of. */
    int lineStart(int index) {
        int start = index;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Where it ends, behind its line feed. */
    int lineEnd(int index) {
        int end = index;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(length, end + 1);
    }
}
