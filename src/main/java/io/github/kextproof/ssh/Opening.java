package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;
import net.schmizz.sshj.SSHClient;

/**
 * The way from an address to a shell: dial, exchange keys, check the host key, log in; all within one deadline. Where a jump
 * host stands before the machine, the same way leads to the jump host first, within the same deadline.
 */
final class Opening {
    /** So much later than the deadline, whatever still blocks is broken off: our own waits end first, with better words. */
    private static final Duration LENIENCE = Duration.ofMillis(200);
    /** For what sshj waits for by itself later on, such as the exchange of new keys after a gigabyte. */
    private static final int LATER_MILLIS = 30_000;

    private final Access access;
    private final Proofs proofs;
    private final Deadline deadline;

    Opening(Access access, Proofs proofs, Deadline deadline) {
        this.access = access;
        this.proofs = proofs;
        this.deadline = deadline;
    }

    /**
     * @param nanoTime by which the deadlines of the shell's commands pass
     * @param files where what it uploads is read
     */
    Shell open(CommandLog log, LongSupplier nanoTime, SharedFiles files) {
        Link link = link();
        return new SshjShell(access, link.client(), link.socket(), log, nanoTime, files).ready(deadline.left());
    }

    private Link link() {
        Proof proof = proofs.of(access, deadline);
        Guard guard = Guard.over(proof, deadline.left().plus(LENIENCE));
        try (proof;
                guard) {
            return link(proof, dial());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectTrouble.interrupted(access, e);
        }
    }

    private GreetedSocket dial() throws InterruptedException {
        if (access.jump().isEmpty()) {
            return new Dialer(access, deadline).dial();
        }
        Link hop = hop(access.jump().get());
        return Tunnel.through(hop, access, deadline);
    }

    private Link hop(Access jump) {
        try {
            return new Opening(jump, proofs, deadline).link();
        } catch (ShellException e) {
            throw e.ofJumpHost();
        }
    }

    private Link link(Proof proof, GreetedSocket socket) {
        SSHClient client = new SSHClient(LeanConfig.shared());
        boolean opened = false;
        Guard guard = Guard.over(socket, deadline.left().plus(LENIENCE));
        try (guard) {
            connect(client, socket);
            new LoggingIn(access, client, deadline).with(proof.attempts());
            client.getTransport().setTimeoutMs(LATER_MILLIS);
            Pulse.over(client, socket);
            opened = true;
            return new Link(access, client, socket);
        } finally {
            if (!opened) {
                Guard.closeQuietly(client);
                Guard.closeQuietly(socket);
            }
        }
    }

    private void connect(SSHClient client, GreetedSocket socket) {
        PinnedHostKey pin = PinnedHostKey.of(access);
        client.addHostKeyVerifier(pin);
        client.setSocketFactory(new Dialed(socket));
        client.getTransport().setTimeoutMs(deadline.millisLeft() + 1);
        try {
            client.connect(access.address(), access.port());
        } catch (IOException | IllegalStateException e) {
            // The second is sshj's way to say that the machine left before the keys were to be exchanged.
            if (Thread.currentThread().isInterrupted()) {
                throw ConnectTrouble.interrupted(access, e);
            }
            throw pin.refusal().orElseGet(() -> ConnectTrouble.noConversation(access, deadline, socket, e));
        }
    }

    /** Hands sshj the socket that is connected already. */
    private static final class Dialed extends SocketFactory {
        private final Socket socket;

        Dialed(Socket socket) {
            this.socket = socket;
        }

        @Override
        public Socket createSocket() {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
            return socket;
        }
    }
}
