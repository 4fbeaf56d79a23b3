package io.github.kextproof.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The same for each of several, at the same time: most of it is waiting for answers. */
final class AtOnce {
    private AtOnce() {}

    /** What came of each, in their order. */
    static <A, B> List<B> each(List<A> all, Function<A, B> deed) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<B>> coming = all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> deed.apply(one), threads))
                    .toList();
            return coming.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
