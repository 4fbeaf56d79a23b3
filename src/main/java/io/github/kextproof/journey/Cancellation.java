package io.github.kextproof.journey;

import io.github.kextproof.mac.MacName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks the journeys of a run to stop, from any thread; shared by all of them. */
public final class Cancellation {
    private final Set<Thread> walking = new HashSet<>();
    private final SortedSet<MacName> cleaning = new TreeSet<>(Comparator.comparing(MacName::value));
    private boolean asked;

    /** No journey starts from now on, and those under way are interrupted; nothing more happens the second time. */
    public synchronized void ask() {
        if (!asked) {
            asked = true;
            walking.forEach(Thread::interrupt);
        }
    }

    public synchronized boolean isAsked() {
        return asked;
    }

    /** The calling thread walks a journey until that is closed; it is interrupted at once if the run is cancelled already. */
    synchronized Walking enter() {
        Thread walker = Thread.currentThread();
        walking.add(walker);
        if (asked) {
            walker.interrupt();
        }
        return () -> leave(walker);
    }

    /** The Macs that are being left clean at this moment, in order. */
    public synchronized List<MacName> cleaning() {
        return List.copyOf(cleaning);
    }

    /** A Mac is being cleaned until that is closed; nobody interrupts that but a second signal, which ends everything. */
    synchronized Walking cleaning(MacName mac) {
        Thread walker = Thread.currentThread();
        walking.remove(walker);
        cleaning.add(mac);
        return () -> cleaned(mac, walker);
    }

    private synchronized void cleaned(MacName mac, Thread walker) {
        cleaning.remove(mac);
        walking.add(walker);
    }

    /** What comes after the journey on this thread is not ours to interrupt. */
    private synchronized void leave(Thread walker) {
        walking.remove(walker);
        if (asked) {
            var unused = Thread.interrupted();
        }
    }

    /** A journey that can be cancelled; to be closed by the thread that walks it. */
    interface Walking extends AutoCloseable {
        @Override
        void close();
    }
}
