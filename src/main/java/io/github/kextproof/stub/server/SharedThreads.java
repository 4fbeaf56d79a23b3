package io.github.kextproof.stub.server;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.io.IoServiceFactory;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactory;
import org.apache.sshd.common.util.threads.CloseableExecutorService;
import org.apache.sshd.common.util.threads.NoCloseExecutor;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;

/** The threads that all servers of a lab use together, so that a Mac nobody talks to costs none. */
public final class SharedThreads implements AutoCloseable {
    private static final Duration ENDING = Duration.ofSeconds(5);

    /**
     * Apart from {@link #pool}, for a thread that has once served a socket forgets, at its next write, that it was
     * interrupted (sun.nio.ch.Invoker): a command's signal would be lost.
     */
    private final ExecutorService sockets = Executors.newCachedThreadPool(daemons("stub-io-"));

    private final ExecutorService pool = Executors.newCachedThreadPool(daemons("stub-"));
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(daemons("stub-timer-"));
    private final Nio2ServiceFactory io;

    public SharedThreads() {
        SshServer common = SshServer.setUpDefaultServer();
        CoreModuleProperties.TCP_NODELAY.set(common, true);
        io = new Nio2ServiceFactory(common, new NoCloseExecutor(sockets), null);
    }

    /** For commands; grows as needed. */
    public ExecutorService pool() {
        return pool;
    }

    /** Runs something on the pool after a while, in real time. */
    public void later(Runnable task, Duration delay) {
        ScheduledFuture<?> unused =
                scheduler.schedule(() -> pool.execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    /** The pool in the form that servers take it, without the right to shut it down. */
    CloseableExecutorService executor() {
        return new NoCloseExecutor(pool);
    }

    /** For one server; closing it leaves the shared one open. */
    IoServiceFactory io() {
        return new SharedIo(io);
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        io.close(true);
        scheduler.shutdownNow();
        pool.shutdownNow();
        sockets.shutdownNow();
        try {
            // What still writes files must be gone before they are deleted.
            if (!pool.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("a command of a stub Mac does not end when it is interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
