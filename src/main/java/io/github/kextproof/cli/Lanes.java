package io.github.kextproof.cli;

import io.github.kextproof.mac.MacName;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The Macs of a run, as many at a time as may be at work: each has a thread while its journeys are walked, one after the other,
 * and none while it waits for its turn.
 */
final class Lanes {
    private final Queue<MacName> waiting;
    private final Consumer<MacName> journeys;
    private final BiConsumer<MacName, RuntimeException> broken;

    private Lanes(List<MacName> macs, Consumer<MacName> journeys, BiConsumer<MacName, RuntimeException> broken) {
        this.waiting = new ConcurrentLinkedQueue<>(macs);
        this.journeys = journeys;
        this.broken = broken;
    }

    /**
     * Ends when every Mac's journeys have ended.
     *
     * @param macs in the order in which they begin
     * @param atOnce how many of them may be at work together, at least 1
     * @param journeys walks all journeys of one Mac
     * @param broken is told of a Mac for which that threw, from any thread; the others have their turn all the same
     */
    static void walk(
            List<MacName> macs, int atOnce, Consumer<MacName> journeys, BiConsumer<MacName, RuntimeException> broken) {
        Lanes lanes = new Lanes(macs, journeys, broken);
        List<Thread> threads = new ArrayList<>();
        for (int lane = 1; lane <= Math.min(atOnce, macs.size()); lane++) {
            Thread thread = new Thread(lanes::work, "macs-" + lane);
            threads.add(thread);
            thread.start();
        }
        threads.forEach(Lanes::join);
    }

    private void work() {
        MacName next = waiting.poll();
        while (next != null) {
            walk(next);
            next = waiting.poll();
        }
    }

    private void walk(MacName mac) {
        try {
            journeys.accept(mac);
        } catch (RuntimeException e) {
            broken.accept(mac, e);
        }
    }

    /** A run is cancelled through its journeys, not by interrupting whoever waits for them. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
