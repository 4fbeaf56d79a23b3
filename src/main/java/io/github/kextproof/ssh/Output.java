package io.github.kextproof.ssh;

import io.github.kextproof.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes a command wrote to one of its streams, whole. */
public final class Output {
    private static final int HASHED = 64;

    private final byte[] bytes;
    private volatile @Nullable String sha256;

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

    /** In lower-case hexadecimal; stands for the output where keeping it would cost too much. */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = Sha256.of(bytes);
            sha256 = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Output output && Arrays.equals(output.bytes, bytes);
    }

    /** Outputs are many and long; how they begin, and how long they are, tells most of them apart. */
    @Override
    public int hashCode() {
        int hash = bytes.length;
        for (int i = 0; i < Math.min(HASHED, bytes.length); i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return text();
    }
}
