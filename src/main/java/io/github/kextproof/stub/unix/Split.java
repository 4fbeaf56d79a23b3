package io.github.kextproof.stub.unix;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the same to a stream that stays open and to files that are closed in the end. */
final class Split extends OutputStream {
    private final OutputStream kept;
    private final List<OutputStream> files;

    Split(OutputStream kept, List<OutputStream> files) {
        this.kept = kept;
        this.files = List.copyOf(files);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        kept.write(bytes, offset, length);
        for (OutputStream file : files) {
            file.write(bytes, offset, length);
        }
    }

    @Override
    public void close() throws IOException {
        kept.flush();
        for (OutputStream file : files) {
            file.close();
        }
    }
}
