package io.github.kextproof.cli;

import io.github.kextproof.mac.MacName;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The Macs of a run, as many at a time as may be at work: each has a thread while its journeys are walked, one after the other,
 * and none while it waits for its turn.
 */
final class Lanes {
    private final Queue<MacName> waiting;
    private final Consumer<MacName> journeys;

    private Lanes(List<MacName> macs, Consumer<MacName> journeys) {
        this.waiting = new ConcurrentLinkedQueue<>(macs);
        this.journeys = journeys;
    }

    /**
     * Ends when every Mac's journeys have ended.
     *
     * @param macs in the order in which they begin
     * @param atOnce how many of them may be at work together, at least 1
     * @param journeys walks all journeys of one Mac
     */
    static void walk(List<MacName> macs, int atOnce, Consumer<MacName> journeys) {
        Lanes lanes = new Lanes(macs, journeys);
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
            journeys.accept(next);
            next = waiting.poll();
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
