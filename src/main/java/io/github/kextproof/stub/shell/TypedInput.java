package io.github.kextproof.stub.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lines that were typed, for whoever reads the terminal; an empty one is an end of file that passes. */
final class TypedInput extends InputStream {
    private final Deque<byte[]> lines = new ArrayDeque<>();
    private int position;
    private boolean ended;

    synchronized void add(byte[] line) {
        lines.add(line.clone());
        notifyAll();
    }

    /** Nothing will be typed any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        byte[] line = await();
        int taken = Math.min(length, line.length - position);
        if (taken > 0) {
            System.arraycopy(line, position, target, offset, taken);
            position += taken;
        }
        if (position == line.length) {
            lines.poll();
            position = 0;
        }
        return line.length == 0 ? -1 : taken;
    }

    private byte[] await() throws InterruptedIOException {
        try {
            while (lines.isEmpty() && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        byte[] line = lines.peek();
        return line == null ? new byte[0] : line;
    }
}
