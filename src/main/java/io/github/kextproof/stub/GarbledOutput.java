package io.github.kextproof.stub;

import java.io.IOException;
import java.io.OutputStream;

/** Flips the highest bit of every seventh byte, as a serial line with the wrong parity does. */
final class GarbledOutput extends OutputStream {
    private static final int EVERY = 7;

    private final OutputStream out;
    private long written;

    GarbledOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        written++;
        out.write(written % EVERY == 0 ? single ^ 0x80 : single);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
