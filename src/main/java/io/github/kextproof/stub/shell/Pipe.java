package io.github.kextproof.stub.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A pipe as the kernel's: 64 KiB of buffer, end of file when the writer closes, a broken pipe when the reader does. */
final class Pipe {
    private static final int CAPACITY = 65_536;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final byte[] buffer = new byte[CAPACITY];
    private int start;
    private int size;
    private boolean writerClosed;
    private boolean readerClosed;

    InputStream reader() {
        return new Reader();
    }

    OutputStream writer() {
        return new Writer();
    }

    private final class Reader extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            lock.lock();
            try {
                awaitWhile(() -> size == 0 && !writerClosed);
                return size == 0 ? -1 : take(target, offset, length);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int available() {
            lock.lock();
            try {
                return size;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                readerClosed = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private final class Writer extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            lock.lock();
            try {
                int written = 0;
                while (written < length) {
                    awaitWhile(() -> size == CAPACITY && !readerClosed);
                    if (readerClosed) {
                        throw new IOException("Broken pipe");
                    }
                    written += put(source, offset + written, length - written);
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                writerClosed = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private int take(byte[] target, int offset, int length) {
        int taken = Math.min(Math.min(length, size), CAPACITY - start);
        System.arraycopy(buffer, start, target, offset, taken);
        start = (start + taken) % CAPACITY;
        size -= taken;
        changed.signalAll();
        return taken;
    }

    private int put(byte[] source, int offset, int length) {
        int end = (start + size) % CAPACITY;
        int put = Math.min(Math.min(length, CAPACITY - size), CAPACITY - end);
        System.arraycopy(source, offset, buffer, end, put);
        size += put;
        changed.signalAll();
        return put;
    }

    private void awaitWhile(BooleanSupplier blocked) throws InterruptedIOException {
        try {
            while (blocked.getAsBoolean()) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
