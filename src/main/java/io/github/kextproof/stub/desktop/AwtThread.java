package io.github.kextproof.stub.desktop;

import java.awt.EventQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Has AWT's own thread answer. */
final class AwtThread {
    private AwtThread() {}

    /** @throws IllegalStateException if it cannot answer, be it that the display is gone or that the caller was interrupted */
    static <T> T ask(Supplier<T> question) {
        if (EventQueue.isDispatchThread()) {
            return question.get();
        }
        FutureTask<T> task = new FutureTask<>(question::get);
        EventQueue.invokeLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the display was asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the display does not answer: " + e.getCause(), e);
        }
    }

    static void run(Runnable task) {
        boolean unused = ask(() -> {
            task.run();
            return true;
        });
    }
}
