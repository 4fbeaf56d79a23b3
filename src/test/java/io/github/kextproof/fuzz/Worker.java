package io.github.kextproof.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Feeds parsers, a batch at a time, and lets itself be watched. */
final class Worker extends Thread {
    /** Some numbers of one parser. */
    record Batch(Parser parser, long from, long to) {}

    /** What a worker is at, and since when. */
    record Task(Parser parser, long number, long since) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Queue<Batch> batches;
    private final Map<Parser, Tally> tallies;
    private final Failures failures;
    private final Spoiler spoiler;
    private volatile @Nullable Task task;

    Worker(Queue<Batch> batches, Map<Parser, Tally> tallies, Failures failures, long seed) {
        this.batches = batches;
        this.tallies = tallies;
        this.failures = failures;
        this.spoiler = new Spoiler(seed);
        setDaemon(true);
    }

    Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    @Override
    public void run() {
        for (Batch batch = batches.poll(); batch != null; batch = batches.poll()) {
            Tally tally = new Tally();
            for (long number = batch.from(); number < batch.to(); number++) {
                feed(batch.parser(), number, tally);
            }
            tallies.getOrDefault(batch.parser(), tally).add(tally);
        }
        task = null;
    }

    private void feed(Parser parser, long number, Tally tally) {
        task = new Task(parser, number, System.nanoTime());
        // Time of the processor: what other programs of the machine do to the clock on the wall is not the parser's.
        long start = THREADS.getCurrentThreadCpuTime();
        var answers = spoiler.input(parser, number);
        long made = THREADS.getCurrentThreadCpuTime();
        Parser.Ending ending = parser.feed(answers);
        long end = THREADS.getCurrentThreadCpuTime();
        tally.add(ending, number, end - made, end - start);
        if (ending instanceof Parser.Ending.Wrong wrong) {
            failures.add(parser, number, "wrong: " + wrong.value());
        } else if (ending instanceof Parser.Ending.Broken broken) {
            failures.add(parser, number, Evidence.trace(broken.trouble()));
        }
    }
}
