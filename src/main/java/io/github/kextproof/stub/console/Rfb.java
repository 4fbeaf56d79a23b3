package io.github.kextproof.stub.console;

import io.github.kextproof.stub.machine.Machine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * A simulated Mac's console, as its hypervisor offers it over RFB on this machine's loopback address. The console sees what the
 * Mac's own account may not, and stays while the Mac is switched off, when it is black, or put back to its snapshot.
 *
 * <p>One thread waits for viewers, and two serve each of at most four; nothing is drawn while nobody looks.
 */
public final class Rfb implements AutoCloseable {
    private static final int MOST_VIEWERS = 4;

    private final ServerSocket server;
    private final Optional<VncPassword> password;
    private final Supplier<Optional<Machine>> guest;
    private final ExecutorService threads;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    private Rfb(
            ServerSocket server,
            Optional<VncPassword> password,
            Supplier<Optional<Machine>> guest,
            ExecutorService threads) {
        this.server = server;
        this.password = password;
        this.guest = guest;
        this.threads = threads;
    }

    /**
     * Listens for viewers.
     *
     * @param port 0 for one that is free
     * @param password for VNC authentication, of which the first eight characters count; without one everybody may look
     * @param guest the Mac that is switched on, if it is
     * @param threads runs what listens and what serves viewers; not shut down here
     * @throws IOException if the port is taken
     */
    public static Rfb listen(
            int port, Optional<String> password, Supplier<Optional<Machine>> guest, ExecutorService threads)
            throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Rfb rfb = new Rfb(server, password.map(VncPassword::new), guest, threads);
            threads.execute(rfb::accept);
            return rfb;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                admit(server.accept());
            } catch (IOException | RejectedExecutionException e) {
                // Closed, which the loop finds out, or a viewer that went at once.
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        if (viewers.size() >= MOST_VIEWERS) {
            socket.close();
            return;
        }
        Viewer viewer = new Viewer(socket, guest);
        viewers.add(viewer);
        if (server.isClosed()) {
            viewer.close();
        }
        threads.execute(() -> {
            try {
                viewer.serve(password, threads);
            } finally {
                viewers.remove(viewer);
            }
        });
    }

    /** Ends every connection; harmless the second time. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // A socket that only listened has nothing to lose.
        }
        viewers.forEach(Viewer::close);
    }
}
