package io.github.kextproof.bench.micro;

import io.github.kextproof.gate.evidence.EvidenceReader;
import io.github.kextproof.gate.evidence.ManyResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The gate's reader on 500 results of 3 kB each, in the page cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GateReaderBenchmark {
    private final Path results = written();

    private static Path written() {
        try {
            Path directory = Files.createTempDirectory("kextproof-bench");
            ManyResults.write(directory, 500);
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Benchmark
    public Object read_500_results() {
        return EvidenceReader.read(List.of(results));
    }

    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(results);
    }
}
