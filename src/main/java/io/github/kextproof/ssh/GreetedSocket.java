package io.github.kextproof.ssh;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A connection that remembers the first line it was sent, to say what answers where no SSH server does. */
abstract class GreetedSocket extends Socket {
    private static final int KEPT = 1024;
    private static final int SHOWN = 120;

    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private @Nullable InputStream remembering;
    private final AtomicLong received = new AtomicLong();
    private volatile @Nullable String givenUp;

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (remembering == null) {
            remembering = new Remembering(raw());
        }
        return remembering;
    }

    /** What comes in, before anything is remembered of it. */
    InputStream raw() throws IOException {
        return super.getInputStream();
    }

    /**
     * Has the kernel acknowledge what comes next without the usual delay of 40 ms, where it offers that (Linux does).
     *
     * <p>OpenSSH sends its host keys behind the login's success, and Nagle's algorithm has it hold the answer to the first
     * question until they are acknowledged; only from the first command on does it send without delay.
     */
    abstract void acknowledgeAtOnce() throws IOException;

    /** At most 120 characters, empty if nothing was sent; what does not print is left out. */
    String greeting() {
        String line = lines().findFirst().orElse("").replaceAll("[^\\x20-\\x7e]", "");
        return line.substring(0, Math.min(SHOWN, line.length()));
    }

    /** Whether an SSH 2 server has said its version; lines may come before it (RFC 4253, section 4.2). */
    boolean isGreetedBySsh2() {
        return lines().anyMatch(line -> line.startsWith("SSH-2.0-") || line.startsWith("SSH-1.99-"));
    }

    /** How many bytes have come so far. */
    long received() {
        return received.get();
    }

    /** Closes it; whoever reads from it is told why. */
    void giveUp(String why) throws IOException {
        givenUp = why;
        close();
    }

    private Stream<String> lines() {
        synchronized (first) {
            return first.toString(StandardCharsets.ISO_8859_1).lines();
        }
    }

    private final class Remembering extends FilterInputStream {
        Remembering(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = readUnlessGivenUp(into, from, length);
            var unused = received.addAndGet(Math.max(0, read));
            synchronized (first) {
                if (read > 0 && first.size() < KEPT) {
                    first.write(into, from, Math.min(read, KEPT - first.size()));
                }
            }
            return read;
        }

        private int readUnlessGivenUp(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException e) {
                String why = givenUp;
                throw why == null ? e : new SocketException(why);
            }
        }
    }
}
