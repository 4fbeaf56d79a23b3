package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Looks at a measured program now and then, for what only a running process tells. */
final class Watched implements Consumer<Process> {
    private static final long EVERY_MILLIS = 200;

    private volatile int threads;

    /** The most that it had when somebody looked. */
    int threads() {
        return threads;
    }

    /** @param measuring whose child is the program */
    @Override
    public void accept(Process measuring) {
        Thread thread = new Thread(() -> watch(measuring), "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Process measuring) {
        while (measuring.isAlive()) {
            measuring.children().forEach(child -> threads = Math.max(threads, threadsOf(child.pid())));
            Processes.pause(EVERY_MILLIS);
        }
    }

    private static int threadsOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring("Threads:".length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
