package io.github.kextproof.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Notices a run that has just enough memory not to fail, and too little to go on: then Java does hardly anything but look for
 * what it could free, for hours, and no Mac gets an answer.
 */
final class MemoryWatch {
    private static final long SECONDS = 10;
    /** So much of the time may go into looking for memory. */
    private static final double MOST = 0.8;
    /** So often in a row it must be more: a large report may need all there is for a moment. */
    private static final int TIMES = 3;

    private final Runnable starving;
    private long lookedAt = System.nanoTime();
    private long collectedMillis;
    private int tooMuch;

    private MemoryWatch(Runnable starving) {
        this.starving = starving;
    }

    /**
     * From now on, until the program ends.
     *
     * @param starving is called once, in a thread that must not wait
     */
    static void begin(Runnable starving) {
        new MemoryWatch(starving).later();
    }

    private void later() {
        Executor then = CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS, Runnable::run);
        then.execute(this::look);
    }

    private void look() {
        long now = System.nanoTime();
        long collected = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        double share = (collected - collectedMillis) / ((now - lookedAt) / 1_000_000.0);
        lookedAt = now;
        collectedMillis = collected;
        tooMuch = share > MOST ? tooMuch + 1 : 0;
        if (tooMuch < TIMES) {
            later();
        } else {
            starving.run();
        }
    }
}
