package io.github.kextproof.lease;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Renews a lease again and again, whatever its owner is busy with, until closed.
 *
 * <p>All heartbeats share one timer, and each has a thread only while it renews: a machine that does not answer holds up no
 * other's.
 */
public final class Heartbeat implements AutoCloseable {
    private final Lease lease;
    private final Supplier<Ground> ground;
    private final Runnable lost;
    private boolean over;
    private @Nullable Future<?> beating;
    /** Only one beat at a time looks at it. */
    private @Nullable Ground way;

    private Heartbeat(Lease lease, Supplier<Ground> ground, Runnable lost) {
        this.lease = lease;
        this.ground = ground;
        this.lost = lost;
    }

    /**
     * Begins.
     *
     * @param ground a way to the machine that the owner's own commands do not block; asked for once, at the first beat
     * @param lost is told once if the lease is somebody else's now
     */
    public static Heartbeat of(Lease lease, Supplier<Ground> ground, Runnable lost) {
        Heartbeat heartbeat = new Heartbeat(lease, ground, lost);
        heartbeat.later();
        return heartbeat;
    }

    private void later() {
        Duration every = lease.interval();
        Shared.after(every).execute(this::begin);
    }

    private synchronized void begin() {
        if (!over) {
            beating = Shared.THREADS.submit(this::beat);
        }
    }

    private void beat() {
        try {
            // One way for all beats: what one of them has left open, the next one finds.
            way = way == null ? ground.get() : way;
            lease.renew(way);
        } catch (RuntimeException e) {
            // One beat may fail; the owner begins nothing when the last that did not is too long ago.
            if (lease.isLost()) {
                lost.run();
                return;
            }
        } catch (Error e) {
            // Of a task nobody would hear it.
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
            throw e;
        }
        later();
    }

    /** A beat under way ends when its connection does. */
    @Override
    public synchronized void close() {
        over = true;
        if (beating != null) {
            beating.cancel(true);
        }
    }

    /** Made when the first lease needs it. */
    private static final class Shared {
        private static final long IDLE_SECONDS = 10;

        static final ExecutorService THREADS = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread beating = new Thread(task, "lease");
                    beating.setDaemon(true);
                    return beating;
                });

        /** Whatever is to be done then, in the timer's own thread: it must be short. */
        static Executor after(Duration delay) {
            return CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
        }
    }
}
