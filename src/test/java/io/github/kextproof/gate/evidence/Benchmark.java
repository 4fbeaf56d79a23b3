package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qameta.allure.Extension;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.context.RandomUidContext;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How long many results take to read, beside two peers on the same files in the same process: Jackson making a tree of each
 * file, on all cores, and Allure's own reader, both keeping nothing.
 *
 * <p>{@code mvn -q -Pgate-bench}; {@code -Dresults=1000000} for more than the usual 100,000. Exits with 1 if it took ten
 * seconds or longer.
 */
final class Benchmark {
    private static final double MOST_SECONDS = 10;

    private Benchmark() {}

    public static void main(String... arguments) throws IOException {
        int count = Integer.getInteger("results", 100_000);
        Path directory = Files.createTempDirectory("kextproof-gate-bench");
        double took;
        try {
            long bytes = ManyResults.write(directory, count);
            say("%,d results of %,d bytes, %d cores, at most %,d MB of heap%n", count, bytes / count, cores(), heap());
            took = measure(directory, count);
        } finally {
            ManyResults.delete(directory);
        }
        System.exit(took < MOST_SECONDS ? 0 : 1);
    }

    /** How many seconds the gate's reader took, from cold. */
    private static double measure(Path directory, int count) throws IOException {
        Watch watch = Watch.start();
        Evidence evidence = EvidenceReader.read(List.of(directory));
        double own = watch.seconds();
        double busy = watch.busySeconds();
        if (evidence.tests().size() != count || !evidence.defects().isEmpty()) {
            throw new IllegalStateException("read " + evidence.tests().size() + " tests; defects: "
                    + EvidenceWords.some(
                            evidence.defects().stream().map(Defect::why).toList()));
        }
        Runtime.getRuntime().gc();
        long kept = used();
        say(
                "gate's reader       %6.2f s (%6.2f s busy)   %,9.0f results/s   keeps %,d MB%n",
                own, busy, count / own, kept);
        peer("Jackson, readTree", own, count, () -> trees(directory));
        peer("Allure's own reader", own, count, () -> allure(directory));
        say("%d tests are still held%n", evidence.tests().size());
        return own;
    }

    private interface Peer {
        int read() throws IOException;
    }

    private static void peer(String name, double own, int count, Peer peer) throws IOException {
        Watch watch = Watch.start();
        int read = peer.read();
        double took = watch.seconds();
        double busy = watch.busySeconds();
        if (read != count) {
            throw new IllegalStateException(name + " read " + read);
        }
        say(
                "%-19s %6.2f s (%6.2f s busy)   %,9.0f results/s   gate takes %.2f of it%n",
                name, took, busy, count / took, own / took);
    }

    private static int trees(Path directory) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> names = Look.names(directory);
        return names.parallelStream()
                .filter(FileNames::isResult)
                .mapToInt(name -> tree(mapper, directory.resolve(name)))
                .sum();
    }

    private static int tree(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(Files.readAllBytes(file)).isObject() ? 1 : 0;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int allure(Path directory) {
        Counting counting = new Counting();
        new Allure2Plugin().readResults(new Bare(), counting, directory);
        return counting.results.get();
    }

    /** What Allure's reader of results asks for, and no more. */
    private record Bare() implements Configuration {
        @Override
        public List<Plugin> getPlugins() {
            return List.of();
        }

        @Override
        public List<Extension> getExtensions() {
            return List.of(new RandomUidContext());
        }
    }

    /** Counts, and keeps nothing. */
    private static final class Counting implements ResultsVisitor {
        private final AtomicInteger results = new AtomicInteger();

        @Override
        public Attachment visitAttachmentFile(Path file) {
            return new Attachment();
        }

        @Override
        public void visitTestResult(TestResult result) {
            results.incrementAndGet();
        }

        @Override
        public void visitExtra(String name, @Nullable Object extra) {}

        @Override
        public void error(String message, @Nullable Exception cause) {}

        @Override
        public void error(String message) {}
    }

    /** Of both the clock and the processors: on a machine that others use, too, only the latter tells. */
    private record Watch(long began, Duration processors) {
        static Watch start() {
            return new Watch(System.nanoTime(), busy());
        }

        double seconds() {
            return (System.nanoTime() - began) / 1e9;
        }

        double busySeconds() {
            return busy().minus(processors).toMillis() / 1e3;
        }

        private static Duration busy() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static long used() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
