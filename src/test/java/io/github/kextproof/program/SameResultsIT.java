package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs that would write their results to the same place; the first one waits for its Mac until the second has ended. */
class SameResultsIT {
    @TempDir
    private Path directory;

    @Test
    void the_second_run_is_refused_and_the_first_loses_nothing() throws Exception {
        AtomicReference<Program> second = new AtomicReference<>();
        try (SharedMacs macs = start()) {
            assertThat(kextproof("lease", "hold", "--for", "900h", "--why", "a test", "--all", inventory(macs)))
                    .returns(0, Program::exitCode);

            EndedRun first = EndedRun.afterLines(
                    1,
                    running -> {
                        second.set(kextproof("run", "--results", results().toString(), inventory(macs)));
                        assertThat(kextproof("lease", "release", "--all", inventory(macs)))
                                .returns(0, Program::exitCode);
                    },
                    directory.resolve("first"),
                    inventory(macs),
                    "--scenario",
                    "fresh-approval",
                    "--wait",
                    "5m",
                    "--no-report");

            assertThat(first.exitCode()).as(first.printed() + first.err()).isZero();
        }
        assertThat(second.get().exitCode()).isEqualTo(2);
        assertThat(second.get().err().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("results cannot go to \\S+results: another run writes there \\(pid \\d+\\)");
        assertThat(results(".json"))
                .filteredOn(name -> name.endsWith("-result.json"))
                .hasSize(1);
        assertThat(results(".lock")).isEmpty();
    }

    private SharedMacs start() throws IOException {
        return SharedMacs.start(
                Files.writeString(directory.resolve("one.yaml"), """
                        type: stub
                        product:
                          package: %1$s/wdav-101.19.48.pkg
                          onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
                        defaults: {clock: 100x, deadlines: {connect: 10s, command: 20s, settle: 30s, reset: 30s, poll: 250ms}}
                        macs:
                          - {name: one, macos: "10.15.7"}
                        """.formatted(
                                Path.of("vms", "product").toAbsolutePath())),
                directory);
    }

    private static String inventory(SharedMacs macs) {
        return "--inventory=" + macs.inventory();
    }

    private Path results() {
        return directory.resolve("first/results");
    }

    private List<String> results(String end) throws IOException {
        try (Stream<Path> files = Files.list(results())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .toList();
        }
    }

    private Program kextproof(String... arguments) {
        try {
            return Program.run(directory, Map.of(), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
