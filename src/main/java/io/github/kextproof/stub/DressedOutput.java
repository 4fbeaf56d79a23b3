package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.OutputForm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Standard output in the form in which the Mac sends it at the moment. */
final class DressedOutput extends OutputStream {
    private static final byte[] GREEN = "\u001b[32m".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_COLOR = "\u001b[0m".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final Supplier<OutputForm> form;
    private boolean colored;

    DressedOutput(OutputStream out, Supplier<OutputForm> form) {
        this.out = out;
        this.form = form;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        OutputForm now = form.get();
        if (now == OutputForm.PLAIN) {
            out.write(bytes, from, count);
            return;
        }
        for (int at = from; at < from + count; at++) {
            if (now == OutputForm.CRLF) {
                crlf(bytes[at]);
            } else {
                color(bytes[at]);
            }
        }
    }

    private void crlf(byte single) throws IOException {
        if (single == '\n') {
            out.write('\r');
        }
        out.write(single);
    }

    /** Each line is colored by itself, as tools do that color their output. */
    private void color(byte single) throws IOException {
        if (single == '\n' && colored) {
            out.write(NO_COLOR);
        } else if (single != '\n' && !colored) {
            out.write(GREEN);
        }
        colored = single != '\n';
        out.write(single);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
