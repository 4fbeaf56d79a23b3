package io.github.kextproof.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes a command wrote to one of its streams, whole. */
public final class Output {
    private final byte[] bytes;

    private Output(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Output of(byte[] bytes) {
        return new Output(bytes.clone());
    }

    /** Keeps the array itself: for large outputs that nobody else holds. */
    static Output owning(byte[] bytes) {
        return new Output(bytes);
    }

    public static Output of(String text) {
        return new Output(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** As UTF-8; bytes that are not become U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Output output && Arrays.equals(output.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
