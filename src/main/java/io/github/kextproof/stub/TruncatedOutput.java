package io.github.kextproof.stub;

import io.github.kextproof.stub.server.Wire;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Cuts the channel after so many bytes. */
final class TruncatedOutput extends OutputStream {
    private final OutputStream out;
    private final Wire wire;
    private long left;
    private boolean cut;

    TruncatedOutput(OutputStream out, long bytes, Wire wire) {
        this.out = out;
        this.wire = wire;
        this.left = bytes;
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    /** Interrupts whoever writes on: a PrintStream makes an interrupt of this exception. */
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (cut) {
            throw new InterruptedIOException("the channel is cut");
        }
        int fits = (int) Math.min(left, count);
        out.write(bytes, from, fits);
        left -= fits;
        if (left == 0 && count > 0) {
            cut = true;
            out.flush();
            wire.cut();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
