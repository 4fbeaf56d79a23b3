package io.github.kextproof.cli;

import io.github.kextproof.report.Progress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Says what a run leaves behind when Ctrl-C or a signal ends it.
 *
 * <p>Once the virtual machine shuts down, the stub Macs go too; what journeys make of that is nobody's failure, so that
 * nothing more is shown.
 */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    Interruption(Progress progress, Path results) {
        this.hook = new Thread(() -> speak(progress, results), "interruption");
    }

    /** From now on until closed, an interruption is spoken of. */
    void expect() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void speak(Progress progress, Path results) {
        progress.close();
        System.err.println();
        System.err.println("kextproof: interrupted; the journeys under way were not finished, and their results in "
                + results + " say so");
        System.err.println(
                "  perhaps    run it again; there is no new report, and a Mac may be left with Defender installed");
    }

    /** The run came to its own end; during an interruption, waits for the end of the program instead. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
