package io.github.kextproof.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Feeds every parser millions of spoilt answers, on all cores: never a hang, never an exception that is not theirs, never a
 * conclusion that the answer does not justify.
 *
 * <p>System properties: {@code inputs} (10 million), {@code seed} (1), {@code limit} for one input in seconds (60),
 * {@code parser} for one parser only, and {@code number} for one of its inputs. Exits with 1 if anything went wrong.
 */
public final class Fuzz {
    private static final int BATCH = 500;
    private static final int LOOKS_BETWEEN_SIGNS = 60;
    /** In milliseconds. */
    private static final long LOOK_EVERY = 1_000;

    private final long seed = Long.getLong("seed", 1);
    private final Evidence evidence = new Evidence(seed);
    private final Map<Parser, Tally> tallies = new LinkedHashMap<>();

    private Fuzz(List<Parser> parsers) {
        parsers.forEach(parser -> tallies.put(parser, new Tally()));
    }

    public static void main(String... args) throws InterruptedException {
        String only = System.getProperty("parser", "");
        List<Parser> parsers = Parsers.all().stream()
                .filter(parser -> only.isEmpty() || parser.name().equals(only))
                .toList();
        if (parsers.isEmpty()) {
            System.out.println("there is no parser '" + only + "'");
            System.exit(2);
        }
        Fuzz fuzz = new Fuzz(parsers);
        String number = System.getProperty("number", "");
        System.exit(
                number.isEmpty() ? fuzz.run(Long.getLong("inputs", 10_000_000)) : fuzz.repeat(Long.parseLong(number)));
    }

    /** One input of one parser, with all that came of it. */
    private int repeat(long number) {
        Parser parser = tallies.keySet().iterator().next();
        Parser.Ending ending = parser.feed(new Spoiler(seed).input(parser, number));
        String happened =
                ending instanceof Parser.Ending.Broken broken ? Evidence.trace(broken.trouble()) : ending.toString();
        System.out.println(evidence.keep(parser, number, happened));
        System.out.println(happened);
        return ending instanceof Parser.Ending.Value || ending instanceof Parser.Ending.Refusal ? 0 : 1;
    }

    private int run(long inputs) throws InterruptedException {
        // Classes are loaded once, and not by the first input.
        tallies.keySet().forEach(parser -> parser.feed(new Spoiler(seed).input(parser, 0)));
        long start = System.nanoTime();
        Queue<Worker.Batch> batches = batches(inputs);
        Failures failures = new Failures(evidence);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            workers.add(new Worker(batches, tallies, failures, seed));
        }
        System.out.println("fuzz: " + inputs + " inputs, seed " + seed + ", " + workers.size() + " threads");
        watch(workers, batches);
        workers.forEach(Thread::start);
        for (Worker worker : workers) {
            worker.join();
        }
        long wrong = tallies.values().stream().mapToLong(Tally::wrong).sum();
        System.out.print(Table.of(tallies));
        System.out.printf(
                Locale.ROOT, "%nfuzz: %s, %d wrong%n", shown(Duration.ofNanos(System.nanoTime() - start)), wrong);
        return wrong == 0 ? 0 : 1;
    }

    /** Each parser its share, the first what is left over; the parsers take turns. */
    private Queue<Worker.Batch> batches(long inputs) {
        int shares = tallies.keySet().stream().mapToInt(Parser::share).sum();
        List<Worker.Batch> all = new ArrayList<>();
        long given = tallies.keySet().stream()
                .mapToLong(parser -> inputs * parser.share() / shares)
                .sum();
        long left = inputs - given;
        for (Parser parser : tallies.keySet()) {
            long count = inputs * parser.share() / shares + left;
            left = 0;
            for (long from = 0; from < count; from += BATCH) {
                all.add(new Worker.Batch(parser, from, Math.min(count, from + BATCH)));
            }
        }
        Collections.shuffle(all, new Random(seed));
        return new ConcurrentLinkedQueue<>(all);
    }

    /** A thread that hangs cannot be stopped: the program ends, and says at what. */
    private void watch(List<Worker> workers, Queue<Worker.Batch> batches) {
        long limit = Duration.ofSeconds(Long.getLong("limit", 60)).toNanos();
        Timer watchdog = new Timer("watchdog", true);
        TimerTask look = new TimerTask() {
            private int looks;

            @Override
            public void run() {
                workers.forEach(worker -> look(worker, limit));
                if (++looks % LOOKS_BETWEEN_SIGNS == 0) {
                    System.out.printf(Locale.ROOT, "fuzz: %,d inputs to go%n", (long) batches.size() * BATCH);
                }
            }
        };
        watchdog.schedule(look, LOOK_EVERY, LOOK_EVERY);
    }

    private void look(Worker worker, long limit) {
        worker.task().filter(task -> System.nanoTime() - task.since() > limit).ifPresent(task -> {
            StringBuilder happened = new StringBuilder("hangs for more than " + limit / 1_000_000_000 + " s at");
            Stream.of(worker.getStackTrace())
                    .forEach(frame -> happened.append("\n  ").append(frame));
            System.out.println(evidence.keep(task.parser(), task.number(), happened.toString()));
            System.out.println(happened);
            Runtime.getRuntime().halt(1);
        });
    }

    private static String shown(Duration duration) {
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
