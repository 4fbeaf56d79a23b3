package io.github.kextproof.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file, or a fifo that somebody reads, to which lines are written as they come. A thread of its own writes them, so that neither a
 * fifo that nobody opens nor a reader that falls behind or leaves ever holds up a run: what cannot be written is given up, and
 * said at the end.
 */
public final class EventFile implements AutoCloseable {
    /** Some hours of a large lab; more than that nobody will read any more. */
    private static final int MOST_WAITING = 100_000;

    private static final String END = "";
    private static final Duration LAST_LINES = Duration.ofSeconds(2);

    private final Path file;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<String> trouble = Optional.empty();

    private EventFile(Path file) {
        this.file = file;
        this.writer = new Thread(this::write, "events");
        this.writer.setDaemon(true);
    }

    /**
     * Looks whether events could go there, and touches nothing. A directory that is not there is more likely mistyped than meant.
     *
     * @throws ReportException if they could not
     */
    public static void check(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw unusable(file, "that is a directory", "name a file in it: --events " + file.resolve("events.ndjson"));
        }
        if (directory != null && !Files.isDirectory(directory)) {
            boolean there = Files.exists(directory);
            throw unusable(
                    file,
                    (there ? "that is no directory: " : "there is no directory ") + file.getParent(),
                    there ? "name a file in a directory" : "make the directory first, or mend its name");
        }
        if (!Files.isWritable(Files.exists(file) || directory == null ? file : directory)) {
            throw unusable(file, "this user may not write there", "name another file, or a fifo");
        }
    }

    private static ReportException unusable(Path file, String why, String perhaps) {
        return new ReportException("--events " + file + ": " + why
                + "\n  expected   a file in a directory that is there, or a fifo"
                + "\n  perhaps    " + perhaps);
    }

    /**
     * Empties the file, or makes it.
     *
     * @throws ReportException if that is not possible
     */
    public static EventFile open(Path file) {
        check(file);
        try {
            if (!Files.exists(file) || Files.isRegularFile(file)) {
                Files.write(file, new byte[0]);
            }
        } catch (IOException cause) {
            throw new ReportException(
                    "--events " + file + ": it cannot be written: " + cause
                            + "\n  perhaps    name another file; a fifo will do, too",
                    cause);
        }
        EventFile events = new EventFile(file);
        events.writer.start();
        return events;
    }

    /** @param line with its line feed */
    void write(String line) {
        if (trouble.isEmpty() && !waiting.offer(line)) {
            trouble = Optional.of("nobody reads as fast as this run writes");
        }
    }

    /** What kept lines from being written: one clause. */
    public Optional<String> trouble() {
        return trouble.map(why -> "not all events are in " + file + ": " + why);
    }

    private void write() {
        // Opened here: a fifo that nobody reads yet blocks whoever opens it.
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String line = waiting.take(); !line.equals(END); line = waiting.take()) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException cause) {
            trouble = Optional.of(String.valueOf(cause.getMessage()));
        } catch (InterruptedException late) {
            trouble = Optional.of("they were not all taken within " + LAST_LINES.toSeconds() + " s of the end");
        }
    }

    /** Waits a moment for what is still to be written; never throws. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            var unused = waiting.offer(END, LAST_LINES.toMillis(), TimeUnit.MILLISECONDS);
            writer.join(LAST_LINES.toMillis());
            if (writer.isAlive()) {
                trouble = Optional.of("they were not all taken within " + LAST_LINES.toSeconds() + " s of the end");
                writer.interrupt();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
