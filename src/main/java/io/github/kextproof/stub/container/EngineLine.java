package io.github.kextproof.stub.container;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The Docker Engine API without a library: a request, and all of its answer as text, in a limited time. */
final class EngineLine {
    private static final int TCP_PORT = 2375;
    private static final int BUFFER = 8 * 1024;

    private final SocketAddress address;
    private final Duration patience;

    /** @param engine {@code unix:///PATH} or {@code tcp://HOST:PORT}, the latter without TLS */
    EngineLine(URI engine, Duration patience) {
        this.address = "unix".equals(engine.getScheme())
                ? UnixDomainSocketAddress.of(engine.getPath())
                : new InetSocketAddress(engine.getHost(), engine.getPort() < 0 ? TCP_PORT : engine.getPort());
        this.patience = patience;
    }

    /**
     * The answer with its headers.
     *
     * @param request such as {@code GET /_ping}
     * @throws SocketTimeoutException if it is not complete in time
     */
    String ask(String request) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (SocketChannel channel = SocketChannel.open(address);
                Selector selector = Selector.open()) {
            String text = request + " HTTP/1.0\r\nHost: docker\r\n\r\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return answer(channel, selector, deadline);
        }
    }

    private static String answer(SocketChannel channel, Selector selector, long deadline) throws IOException {
        StringBuilder answer = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (true) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0 || selector.select(left) == 0) {
                throw new SocketTimeoutException("no whole answer in time");
            }
            selector.selectedKeys().clear();
            if (channel.read(buffer) < 0) {
                return answer.toString();
            }
            // Names and numbers are all that is looked for, and those are ASCII.
            answer.append(StandardCharsets.US_ASCII.decode(buffer.flip()));
            buffer.clear();
        }
    }
}
