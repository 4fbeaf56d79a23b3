package io.github.kextproof.stub.console;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What a viewer has asked for so far; read by one thread while another one adds to it. */
final class Wishes {
    private PixelFormat format = PixelFormat.OURS;
    private Set<Integer> encodings = Set.of();
    private Optional<Update> update = Optional.empty();

    /** @param incremental whether only what has changed is wanted */
    record Update(boolean incremental, Area area) {}

    synchronized void format(PixelFormat wanted) {
        format = wanted;
    }

    synchronized PixelFormat format() {
        return format;
    }

    synchronized void encodings(Set<Integer> known) {
        encodings = known;
    }

    synchronized boolean knows(int encoding) {
        return encodings.contains(encoding);
    }

    /** One answer may serve several requests: the last one counts, but none that wants everything is forgotten. */
    synchronized void update(Update wanted) {
        boolean everything = update.filter(before -> !before.incremental()).isPresent();
        update = Optional.of(new Update(wanted.incremental() && !everything, wanted.area()));
        notifyAll();
    }

    /** The update that is wanted now. */
    synchronized Optional<Update> update() {
        return update;
    }

    synchronized void answered() {
        update = Optional.empty();
    }

    /** Waits a while, or until another update is wanted. */
    synchronized void pause(Duration atMost) throws InterruptedException {
        Optional<Update> before = update;
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); left > 0 && update.equals(before); left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Waits until an update is wanted. */
    synchronized void awaitUpdate() throws InterruptedException {
        while (update.isEmpty()) {
            wait();
        }
    }
}
