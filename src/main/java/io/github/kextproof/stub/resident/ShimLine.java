package io.github.kextproof.stub.resident;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connection to one shim: frames out from any thread, frames in by one. */
final class ShimLine {
    private static final Frame END = Frame.of('Z', "");

    private final DataInputStream in;
    private final DataOutputStream out;
    private final BlockingQueue<Frame> input = new LinkedBlockingQueue<>();

    ShimLine(SocketChannel shim) {
        this.in = new DataInputStream(new java.io.BufferedInputStream(Channels.newInputStream(shim)));
        this.out = new DataOutputStream(new java.io.BufferedOutputStream(new Raw(shim)));
    }

    /** Not through Channels, which takes one lock for reading and writing. */
    private static final class Raw extends OutputStream {
        private final SocketChannel shim;

        Raw(SocketChannel shim) {
            this.shim = shim;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                shim.write(buffer);
            }
        }
    }

    /** The next frame; empty once the shim is gone. */
    Optional<Frame> next() throws IOException {
        return Frame.read(in);
    }

    /** Hands on pieces of standard input until the shim is gone. */
    void takeInput() throws IOException {
        try {
            for (Optional<Frame> frame = next(); frame.isPresent(); frame = next()) {
                input.add(frame.get());
            }
        } finally {
            input.add(END);
        }
    }

    synchronized void send(Frame frame) throws IOException {
        out.writeByte(frame.kind());
        out.writeInt(frame.contents().length);
        out.write(frame.contents());
        out.flush();
    }

    void exit(int status) throws IOException {
        send(new Frame('X', new byte[] {(byte) status}));
    }

    /** The shim dies of a signal, named without SIG. */
    void die(String signal) throws IOException {
        send(Frame.of('K', signal));
    }

    /**
     * The shim becomes another program.
     *
     * @param file absolute, or looked for along the environment's PATH
     */
    void become(String file, Stream<String> argv, Map<String, String> environment) throws IOException {
        send(Frame.of(
                'V',
                environment.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\0"))));
        send(Frame.of('R', Stream.concat(Stream.of(file), argv).collect(Collectors.joining("\0"))));
    }

    OutputStream stream(char kind) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (length > 0) {
                    send(new Frame(kind, Arrays.copyOfRange(bytes, from, from + length)));
                }
            }
        };
    }

    /** Standard input, of which the shim reads a piece each time that somebody here wants to read on. */
    InputStream standardInput() {
        return new Input();
    }

    private final class Input extends InputStream {
        private byte[] piece = {};
        private int next;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (next == piece.length && !fetch()) {
                return -1;
            }
            int count = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, bytes, from, count);
            next += count;
            return count;
        }

        private boolean fetch() throws IOException {
            if (!ended) {
                send(Frame.of('S', ""));
                Frame frame = await();
                ended = frame.kind() == END.kind();
                piece = frame.contents();
                next = 0;
            }
            return !ended;
        }

        private Frame await() throws IOException {
            try {
                return input.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.io.InterruptedIOException("nobody is there any more");
            }
        }
    }
}
