package io.github.kextproof.lab;

import java.util.function.Supplier;

/** What must be said to a machine even while the run is being cancelled, which interrupts its threads. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** Whoever interrupted this thread is still heard afterwards. */
    static <T> T get(Supplier<T> last) {
        boolean interrupted = Thread.interrupted();
        try {
            return last.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
