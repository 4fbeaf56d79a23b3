package io.github.kextproof.stub.resident;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A message between a shim and the machine, as {@code vms/container/shim} describes them. */
final class Frame {
    private static final int MOST = 16 * 1024 * 1024;

    private final char kind;
    private final byte[] contents;

    /** @param contents not copied: whoever makes a frame leaves them alone from then on */
    Frame(char kind, byte[] contents) {
        this.kind = kind;
        this.contents = contents;
    }

    static Frame of(char kind, String contents) {
        return new Frame(kind, contents.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty once the other side has closed. */
    static Optional<Frame> read(DataInputStream in) throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return Optional.empty();
        }
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("a shim sent a frame of " + length + " bytes");
        }
        byte[] contents = in.readNBytes(length);
        if (contents.length < length) {
            throw new EOFException("a shim ended in the middle of a frame");
        }
        return Optional.of(new Frame((char) kind, contents));
    }

    /** A letter or digit. */
    char kind() {
        return kind;
    }

    byte[] contents() {
        return contents;
    }

    String text() {
        return new String(contents, StandardCharsets.UTF_8);
    }

    /** The contents taken apart where there is a NUL; nothing if they are empty. */
    List<String> items() {
        return contents.length == 0 ? List.of() : Arrays.asList(text().split("\0", -1));
    }
}
