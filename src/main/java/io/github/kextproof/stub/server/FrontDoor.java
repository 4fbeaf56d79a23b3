package io.github.kextproof.stub.server;

import io.github.kextproof.stub.machine.ConnectionFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Stands in front of a server and passes its connections on. It does what the server's library cannot, for the JDK's asynchronous
 * sockets know no SO_LINGER, without which there is no TCP reset; and it keeps its port while the server behind it moves or is
 * away.
 */
public final class FrontDoor implements AutoCloseable {
    private static final byte[] ADDRESS = {127, 0, 0, 1};
    private static final int BUFFER = 64 * 1024;

    /** @param fault what the server itself must do to the connection */
    private record Passage(SocketChannel client, Optional<ConnectionFault> fault) {}

    private final ServerSocketChannel listener;
    private final ExecutorService pool;
    private final Supplier<Optional<ConnectionFault>> faults;
    /** By the port from which the server sees the connection come. */
    private final Map<Integer, Passage> passages = new ConcurrentHashMap<>();

    private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();
    private final AtomicLong visitors = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean accepting = new AtomicBoolean();
    /** Nothing while everybody is turned away. */
    private volatile Optional<InetSocketAddress> server = Optional.empty();

    private FrontDoor(ServerSocketChannel listener, ExecutorService pool, Supplier<Optional<ConnectionFault>> faults) {
        this.listener = listener;
        this.pool = pool;
        this.faults = faults;
    }

    /**
     * Takes the port on this machine's loopback address; nobody is let in yet.
     *
     * @param port 1024 to 65535, or 0 for any that is free
     * @param faults what happens to the next connection; asked once for each
     * @throws IOException if the port is taken
     */
    public static FrontDoor take(int port, ExecutorService pool, Supplier<Optional<ConnectionFault>> faults)
            throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        try {
            return new FrontDoor(listener.bind(loopback(port)), pool, faults);
        } catch (IOException e) {
            listener.close();
            throw new IOException("port " + port + " cannot be had: " + e.getMessage(), e);
        }
    }

    private static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port);
    }

    /** The port that it keeps. */
    public int port() {
        try {
            return ((InetSocketAddress) listener.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets everybody in to the server on this port of the loopback address. */
    void open(int port) {
        open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Lets everybody in to this server, until told otherwise. */
    public void open(InetSocketAddress address) {
        server = Optional.of(address);
        if (accepting.compareAndSet(false, true)) {
            pool.execute(this::accept);
        }
    }

    /** Drops every connection, and closes new ones before anything is said, as a forwarder to a machine that is off does. */
    public void shut() {
        server = Optional.empty();
        clients.forEach(FrontDoor::close);
    }

    /** How many connections have come so far, whatever became of them. */
    public long visitors() {
        return visitors.get();
    }

    /** How many connections are open. */
    public int connections() {
        return clients.size();
    }

    private void accept() {
        while (listener.isOpen()) {
            try {
                SocketChannel client = listener.accept();
                clients.add(client);
                visitors.incrementAndGet();
                // Asked for here, one after the other, so that connections are counted in the order in which they came.
                Optional<ConnectionFault> fault = faults.get();
                pool.execute(() -> receive(client, fault));
            } catch (IOException e) {
                return; // the door was closed
            }
        }
    }

    private void receive(SocketChannel client, Optional<ConnectionFault> fault) {
        try (client) {
            ConnectionFault harm = fault.orElse(null);
            if (harm instanceof ConnectionFault.Refuse) {
                reset(client);
            } else if (harm instanceof ConnectionFault.CloseBeforeBanner) {
                sayNothing(client);
            } else if (!(harm instanceof ConnectionFault.BannerDelay delay)
                    || !closed.await(delay.silence().toNanos(), TimeUnit.NANOSECONDS)) {
                pass(client, fault);
            }
        } catch (IOException e) {
            // One of the two ends is gone, so the other goes too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    private static void reset(SocketChannel client) throws IOException {
        client.setOption(StandardSocketOptions.SO_LINGER, 0);
        client.close();
    }

    /** Closing with something unread would be a reset. */
    private static void sayNothing(SocketChannel client) throws IOException {
        client.shutdownOutput();
        ByteBuffer unread = ByteBuffer.allocate(BUFFER);
        while (client.read(unread) >= 0) {
            unread.clear();
        }
    }

    private void pass(SocketChannel client, Optional<ConnectionFault> fault) throws IOException {
        InetSocketAddress target = server.orElseThrow(() -> new IOException("switched off"));
        try (SocketChannel behind = SocketChannel.open()) {
            // Known before the server sees the connection come, which may ask at once.
            behind.bind(target.getAddress().isLoopbackAddress() ? loopback(0) : null);
            int from = ((InetSocketAddress) behind.getLocalAddress()).getPort();
            passages.put(from, new Passage(client, fault));
            try {
                behind.connect(target);
                behind.setOption(StandardSocketOptions.TCP_NODELAY, true);
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                pool.execute(() -> ask(client, behind));
                pump(behind, client);
            } finally {
                passages.remove(from);
            }
        }
    }

    private static void ask(SocketChannel client, SocketChannel server) {
        try {
            pump(client, server);
            server.shutdownOutput();
        } catch (IOException e) {
            close(server);
        }
    }

    private static void pump(SocketChannel from, SocketChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (from.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
            buffer.clear();
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is as good as closed.
        }
    }

    /** What the server must do to the connection that it sees come from there. */
    Optional<ConnectionFault> faultOf(SocketAddress from) {
        return passage(from).flatMap(Passage::fault);
    }

    /** Resets the connection that the server sees come from there. */
    void reset(SocketAddress from) {
        passage(from).ifPresent(passage -> {
            try {
                reset(passage.client());
            } catch (IOException e) {
                close(passage.client());
            }
        });
    }

    private Optional<Passage> passage(SocketAddress from) {
        return from instanceof InetSocketAddress address
                ? Optional.ofNullable(passages.get(address.getPort()))
                : Optional.empty();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            // Nobody comes in any more either way.
        }
        clients.forEach(FrontDoor::close);
    }
}
