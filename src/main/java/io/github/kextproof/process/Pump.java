package io.github.kextproof.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads what a program prints, to its end, and keeps the beginning: a program never waits for its reader. */
final class Pump {
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread thread;
    private boolean whole = true;

    private Pump(InputStream in, int most, String name) {
        this.in = in;
        this.most = most;
        this.thread = new Thread(this::read, name);
    }

    static Pump start(InputStream in, int most, String name) {
        Pump pump = new Pump(in, most, name);
        pump.thread.setDaemon(true);
        pump.thread.start();
        return pump;
    }

    private void read() {
        byte[] chunk = new byte[CHUNK];
        try (in) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                keep(chunk, count);
            }
        } catch (IOException e) {
            // The pipe breaks when its program is killed; what was read so far is what there is.
        }
    }

    private synchronized void keep(byte[] chunk, int count) {
        int room = Math.min(count, most - kept.size());
        kept.write(chunk, 0, room);
        whole &= room == count;
    }

    /** Waits for the end of the output, but not for long: a service that the program started may hold it open for ever. */
    void settle(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean isWhole() {
        return whole;
    }
}
