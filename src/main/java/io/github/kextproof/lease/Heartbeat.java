package io.github.kextproof.lease;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renews a lease from a thread of its own, whatever its owner is busy with, until closed. */
public final class Heartbeat implements AutoCloseable {
    private final ScheduledThreadPoolExecutor thread;
    /** Only its own thread looks at it. */
    private @Nullable Ground way;

    private Heartbeat(String name) {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread beating = new Thread(task, name);
            beating.setDaemon(true);
            return beating;
        });
    }

    /**
     * Begins.
     *
     * @param ground a way to the machine that the owner's own commands do not block; asked for once, at the first beat
     * @param lost is told once if the lease is somebody else's now
     */
    public static Heartbeat of(Lease lease, Supplier<Ground> ground, Runnable lost) {
        Heartbeat heartbeat = new Heartbeat("lease-" + lease.view().generation());
        Duration every = lease.interval();
        var unused = heartbeat.thread.scheduleWithFixedDelay(
                () -> heartbeat.beat(lease, ground, lost), every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
        return heartbeat;
    }

    private void beat(Lease lease, Supplier<Ground> ground, Runnable lost) {
        try {
            // One way for all beats: what one of them has left open, the next one finds.
            way = way == null ? ground.get() : way;
            lease.renew(way);
        } catch (RuntimeException e) {
            // One beat may fail; the owner begins nothing when the last that did not is too long ago.
            if (lease.isLost()) {
                thread.shutdown();
                lost.run();
            }
        }
    }

    /** A beat under way ends when its connection does. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
