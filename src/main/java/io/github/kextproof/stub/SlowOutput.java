package io.github.kextproof.stub;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** Lets so many bytes through in a second, a tenth of them at a time. */
final class SlowOutput extends OutputStream {
    private static final int PORTIONS = 10;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Waits in real time. */
    @FunctionalInterface
    interface Wait {
        void of(Duration time) throws InterruptedException;
    }

    private final OutputStream out;
    private final long bytesPerSecond;
    private final Wait wait;

    SlowOutput(OutputStream out, long bytesPerSecond, Wait wait) {
        this.out = out;
        this.bytesPerSecond = bytesPerSecond;
        this.wait = wait;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int portion = (int) Math.max(1, Math.min(bytesPerSecond / PORTIONS, Integer.MAX_VALUE));
        for (int at = 0; at < count; at += portion) {
            int now = Math.min(portion, count - at);
            pause(now);
            out.write(bytes, from + at, now);
            out.flush();
        }
    }

    private void pause(int bytes) throws IOException {
        try {
            wait.of(Duration.ofNanos(bytes * SECOND / bytesPerSecond));
        } catch (InterruptedException e) {
            throw new InterruptedIOException("nobody reads on"); // of which a PrintStream makes an interrupt again
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
