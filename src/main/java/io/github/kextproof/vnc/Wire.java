package io.github.kextproof.vnc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A connection on which no read outlasts a deadline, and an end is an exception. */
final class Wire implements AutoCloseable {
    /** A whole frame comes in reads of this size. */
    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private long ends;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(new Timed(socket.getInputStream()), BUFFER);
        this.out = socket.getOutputStream();
    }

    /**
     * Connects; the look-up of a name is not under the deadline, but the system's own.
     *
     * @throws VncTrouble if nothing is there
     */
    static Wire connect(VncAddress address, Duration deadline, Words words) {
        long started = System.nanoTime();
        Socket socket = new Socket();
        try {
            InetSocketAddress place = new InetSocketAddress(address.host(), address.port());
            if (place.isUnresolved()) {
                throw words.unknownHost(new IOException(address.host()));
            }
            socket.setTcpNoDelay(true);
            socket.connect(place, (int) Math.max(1, Math.min(Integer.MAX_VALUE, deadline.toMillis())));
            Wire wire = new Wire(socket);
            wire.ends = started + deadline.toNanos();
            return wire;
        } catch (IOException e) {
            abandon(socket);
            throw trouble(words, e);
        }
    }

    private static VncTrouble trouble(Words words, IOException e) {
        if (e instanceof SocketTimeoutException) {
            return words.nothingAnswers(e);
        }
        boolean refused =
                e instanceof ConnectException && String.valueOf(e.getMessage()).contains("refused");
        return refused ? words.refused(e) : words.unreachable(e);
    }

    /** Gives everything from now on that long. */
    void allow(Duration deadline) {
        ends = System.nanoTime() + deadline.toNanos();
    }

    InputStream in() {
        return in;
    }

    /** For the login, whose parts write by themselves. */
    OutputStream out() {
        return out;
    }

    /** Sends a message in one piece. */
    void send(Message message) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        message.writeTo(whole);
        out.write(whole.toByteArray());
    }

    /** A message that can be written. */
    @FunctionalInterface
    interface Message {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public void close() {
        abandon(socket);
    }

    private static void abandon(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nobody waits for anything from it any more.
        }
    }

    /** Reads until the deadline, and never answers that there is no more. */
    private final class Timed extends InputStream {
        private final InputStream raw;

        Timed(InputStream raw) {
            this.raw = raw;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            read(one, 0, 1);
            return one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            long left = (ends - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("the deadline has passed");
            }
            socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, left));
            int count = raw.read(bytes, from, length);
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            return count;
        }

        @Override
        public int available() throws IOException {
            return raw.available();
        }
    }
}
