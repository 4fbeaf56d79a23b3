package io.github.kextproof.journey;

import io.github.kextproof.mac.MacName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks the journeys of a run to stop, from any thread; shared by all of them. */
public final class Cancellation {
    private final Set<Thread> walking = new HashSet<>();
    private final SortedSet<MacName> cleaning = new TreeSet<>(Comparator.comparing(MacName::value));
    private boolean asked;
    private Optional<String> why = Optional.empty();

    /** No journey starts from now on, and those under way are interrupted; nothing more happens the second time. */
    public synchronized void ask() {
        if (!asked) {
            asked = true;
            walking.forEach(Thread::interrupt);
        }
        // Whoever asks so, asks more: a run that was stopping already ends as a cancelled one.
        why = Optional.empty();
    }

    /**
     * The same for a reason that the run itself has, from a journey that is over: its own thread is left alone.
     *
     * @param reason such as {@code --fail-fast after fresh-approval on catalina-01}
     */
    public synchronized void askOthers(String reason) {
        if (!asked) {
            asked = true;
            why = Optional.of(reason);
            walking.stream().filter(walker -> walker != Thread.currentThread()).forEach(Thread::interrupt);
        }
    }

    /** The run's own reason to stop, if that is what it stops for. */
    public synchronized Optional<String> why() {
        return why;
    }

    /** What becomes of a journey that has not started. */
    public Verdict.Unfinished notStarted() {
        return why().map(reason -> new Verdict.Unfinished("it had not started: " + reason))
                .orElse(Verdict.Unfinished.NOT_STARTED);
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
