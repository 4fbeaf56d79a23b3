package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;
import net.schmizz.sshj.transport.TransportException;

/**
 * A connection that a jump host makes for us, in the shape of a socket, so that what runs over it need not know. Closed, it
 * takes the connection to the jump host with it, which nobody else uses.
 */
final class Tunnel extends GreetedSocket {
    private final Link hop;
    private final DirectConnection channel;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Tunnel(Link hop, DirectConnection channel, int port) {
        this.hop = hop;
        this.channel = channel;
        this.port = port;
    }

    /**
     * Has the hop connect to the machine; the hop is closed if it does not.
     *
     * @throws ShellException of kind UNREACHABLE
     */
    static Tunnel through(Link hop, Access access, Deadline deadline) {
        Guard guard = Guard.over(hop.socket(), deadline.left());
        try (guard) {
            hop.client().getConnection().setTimeoutMs(deadline.millisLeft());
            return new Tunnel(hop, hop.client().newDirectConnection(access.address(), access.port()), access.port());
        } catch (IOException e) {
            hop.close();
            throw words(hop.access(), access, deadline, e);
        }
    }

    private static ShellException words(Access hop, Access access, Deadline deadline, IOException cause) {
        if (Thread.currentThread().isInterrupted()) {
            return ConnectTrouble.interrupted(access, cause);
        }
        if (cause instanceof OpenFailException refusal) {
            return refusal.getReason() == OpenFailException.Reason.CONNECT_FAILED
                    ? HopTrouble.notConnected(access, hop, refusal)
                    : HopTrouble.notForwarded(access, hop, refusal);
        }
        return deadline.passed() || isTimeout(cause)
                ? HopTrouble.tooSlow(access, hop, deadline, cause)
                : HopTrouble.lost(access, new HopLost(hop, cause));
    }

    private static boolean isTimeout(IOException cause) {
        return (cause instanceof ConnectionException || cause instanceof TransportException)
                && Loss.cause(cause, TimeoutException.class).isPresent();
    }

    @Override
    InputStream raw() {
        return new Incoming(channel.getInputStream());
    }

    @Override
    void acknowledgeAtOnce() {
        // That is between the jump host and the machine.
    }

    @Override
    public OutputStream getOutputStream() {
        return new Outgoing(channel.getOutputStream());
    }

    @Override
    public synchronized void close() {
        if (!closed.getAndSet(true)) {
            hop.close();
        }
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public int getPort() {
        return port;
    }

    @Override
    public void setSoTimeout(int millis) {
        // Whoever waits here has a deadline of their own, and closes it.
    }

    @Override
    public void connect(SocketAddress endpoint, int millis) {
        throw new IllegalStateException("the jump host has connected already");
    }

    private final class Incoming extends FilterInputStream {
        Incoming(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException e) {
                throw new HopLost(hop.access(), e);
            }
        }
    }

    private final class Outgoing extends FilterOutputStream {
        Outgoing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new HopLost(hop.access(), e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw new HopLost(hop.access(), e);
            }
        }
    }
}
