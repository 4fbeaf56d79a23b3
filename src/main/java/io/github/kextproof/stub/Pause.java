package io.github.kextproof.stub;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait in real time that only the end of the channel cuts short. */
final class Pause {
    private Pause() {}

    /** @throws InterruptedException if the channel closed meanwhile */
    static void of(Duration time) throws InterruptedException {
        if (!time.isZero() && new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("nobody counts it down");
        }
    }

    /** @throws InterruptedException when the channel closed */
    static InterruptedException forever() throws InterruptedException {
        new CountDownLatch(1).await();
        return new InterruptedException();
    }
}
