package io.github.kextproof.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes something unless it is let go in time, so that nothing blocks on it for longer.
 *
 * <p>A write to a TCP connection whose peer has vanished blocks without end once the kernel's buffers are full, and no
 * timeout applies to it; closing the socket from another thread is what wakes it.
 */
final class Guard implements AutoCloseable {
    private final CompletableFuture<Void> letGo = new CompletableFuture<>();

    private Guard() {}

    static Guard over(Closeable guarded, Duration patience) {
        Guard guard = new Guard();
        var unused = guard.letGo
                .orTimeout(Math.max(1, patience.toNanos()), TimeUnit.NANOSECONDS)
                .whenComplete((done, late) -> {
                    if (late != null) {
                        closeQuietly(guarded);
                    }
                });
        return guard;
    }

    /** Closes it, though it may be broken already. */
    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        letGo.complete(null);
    }
}
