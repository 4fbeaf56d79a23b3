package io.github.kextproof.stub.shell;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Puts a carriage return before each line feed, as a terminal does on output. */
final class ScreenOutput extends FilterOutputStream {
    ScreenOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream(length + 16);
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                shown.write('\r');
            }
            shown.write(bytes[i]);
        }
        out.write(shown.toByteArray());
    }
}
