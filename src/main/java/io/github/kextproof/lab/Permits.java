package io.github.kextproof.lab;

import io.github.kextproof.mac.MacName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets one scenario at a time have a Mac, and a limited number of Macs be at work together. */
final class Permits {
    private final Semaphore atWork;
    private final Map<MacName, Semaphore> perMac = new ConcurrentHashMap<>();

    /** @param parallel how many Macs may be at work at once, at least 1 */
    Permits(int parallel) {
        this.atWork = new Semaphore(parallel, true);
    }

    /** Waits for the Mac, then for a place among those at work; close it to give both back. */
    Permit acquire(MacName mac) {
        Semaphore own = perMac.computeIfAbsent(mac, name -> new Semaphore(1, true));
        // The Mac first: whoever waits for a busy Mac must not hold a place that another could use.
        acquire(own, mac);
        try {
            acquire(atWork, mac);
        } catch (LabTrouble e) {
            own.release();
            throw e;
        }
        return () -> {
            atWork.release();
            own.release();
        };
    }

    private static void acquire(Semaphore semaphore, MacName mac) {
        try {
            semaphore.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabTrouble("the run was cancelled while waiting for " + mac, "", "", "run it again");
        }
    }

    /** A Mac of one's own until closed. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }
}
