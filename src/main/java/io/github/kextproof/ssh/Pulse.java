package io.github.kextproof.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.schmizz.concurrent.Promise;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.transport.Transport;
import net.schmizz.sshj.transport.TransportException;

/**
 * Asks the peer of one connection again and again whether it is still there, and ends the connection when it has not answered
 * for too long.
 *
 * <p>sshj's own keep-alive keeps a thread for each connection, which sleeps almost all of the time. Here all connections share
 * one timer and a few threads. A line that is too full to ask on, and on which nothing comes either, holds one of them up for a
 * while only: it ends like one that nobody answers on.
 */
final class Pulse {
    /** Between two questions. */
    private static final int SECONDS = 5;
    /** So many unanswered questions end the connection: a dead peer is noticed after 15 to 20 s. */
    private static final int MISSED = 3;

    static final String NO_ANSWER = "no keep-alive was answered for " + SECONDS * MISSED + " s";

    /** Any server answers it, if only to say that it does not know it; OpenSSH's own client asks the same. */
    private static final String QUESTION = "keepalive@openssh.com";

    private final GreetedSocket line;
    private final Transport transport;
    private final Connection connection;
    private final Queue<Promise<SSHPacket, ConnectionException>> unanswered = new ArrayDeque<>();

    private Pulse(SSHClient client, GreetedSocket line) {
        this.line = line;
        this.transport = client.getTransport();
        this.connection = client.getConnection();
    }

    /**
     * From now on until the connection ends, which somebody is logged in on.
     *
     * @param line what the connection goes through
     */
    static void over(SSHClient client, GreetedSocket line) {
        new Pulse(client, line).later();
    }

    private void later() {
        Shared.LATER.execute(this::ask);
    }

    private void ask() {
        if (transport.isRunning()) {
            while (!unanswered.isEmpty() && unanswered.element().isFulfilled()) {
                unanswered.remove();
            }
            long heard = line.received();
            Guard guard = Guard.over(() -> giveUpUnlessHeard(heard), Duration.ofSeconds(SECONDS * MISSED));
            try (guard) {
                askOrDie();
            }
        }
    }

    /** An upload may leave no room for a question; what confirms it is as good as an answer. */
    private void giveUpUnlessHeard(long before) throws IOException {
        if (line.received() == before) {
            line.giveUp(NO_ANSWER);
        }
    }

    private void askOrDie() {
        try {
            askOnceMore();
            later();
        } catch (ConnectionException | TransportException e) {
            transport.die(e);
        }
    }

    private void askOnceMore() throws ConnectionException, TransportException {
        if (unanswered.size() >= MISSED) {
            throw new ConnectionException(DisconnectReason.CONNECTION_LOST, NO_ANSWER);
        }
        unanswered.add(connection.sendGlobalRequest(QUESTION, true, new byte[0]));
    }

    /** Made when the first connection needs it. */
    private static final class Shared {
        private static final long IDLE_SECONDS = 10;
        private static final int THREADS = 16;

        static final Executor LATER = CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS, threads());

        private static Executor threads() {
            ThreadPoolExecutor threads = new ThreadPoolExecutor(
                    THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                        Thread asking = new Thread(task, "ssh-keep-alive");
                        asking.setDaemon(true);
                        return asking;
                    });
            threads.allowCoreThreadTimeOut(true);
            return threads;
        }
    }
}
