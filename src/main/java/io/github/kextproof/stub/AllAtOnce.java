package io.github.kextproof.stub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Does the same to all Macs, to some of them at a time: those in containers take seconds, most of them waiting. */
final class AllAtOnce {
    /** More would only wait for the processors. */
    private static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());

    private AllAtOnce() {}

    /** What is done to a Mac. */
    interface Act {
        void on(VirtualMac mac) throws IOException;
    }

    /** Returns when all have ended; throws what the first of them threw that failed, with the others' beside it. */
    static void run(List<VirtualMac> macs, Act act, Executor pool) throws IOException {
        Semaphore turn = new Semaphore(AT_A_TIME);
        List<CompletableFuture<Void>> all = macs.stream()
                .map(mac -> CompletableFuture.runAsync(() -> inTurn(mac, act, turn), pool))
                .toList();
        List<Throwable> failures = new ArrayList<>();
        for (CompletableFuture<Void> each : all) {
            try {
                each.join();
            } catch (CompletionException e) {
                failures.add(e.getCause());
            }
        }
        if (!failures.isEmpty()) {
            throwTogether(failures);
        }
    }

    private static void inTurn(VirtualMac mac, Act act, Semaphore turn) {
        turn.acquireUninterruptibly();
        try {
            act.on(mac);
        } catch (IOException e) {
            throw new CompletionException(e);
        } finally {
            turn.release();
        }
    }

    private static void throwTogether(List<Throwable> failures) throws IOException {
        Throwable first = failures.get(0);
        failures.stream().skip(1).forEach(first::addSuppressed);
        if (first instanceof IOException failure) {
            throw failure;
        }
        throw first instanceof RuntimeException failure ? failure : new IllegalStateException(first);
    }

    /** As {@link #run}, for what throws nothing that is checked. */
    static void close(List<VirtualMac> macs, Executor pool) {
        try {
            run(macs, VirtualMac::close, pool);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
