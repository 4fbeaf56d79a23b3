package io.github.kextproof.program;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No container of ours outlives the run that it was for. */
class LeftoversContainerIT {
    private static final Path MACS = Path.of("vms", "containers.yaml").toAbsolutePath();
    /** As the engine's own command line client, which is there where an engine is. */
    private static final List<String> CONTAINERS =
            List.of("docker", "ps", "--all", "--quiet", "--filter", "label=io.github.kextproof.pid=");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void a_killed_run_leaves_no_container(int line) {
        EndedRun run = ended(line, ProcessHandle::destroyForcibly);

        assertThat(run.struck()).isTrue();
        assertThat(run.exitCode()).isEqualTo(128 + 9);
    }

    @Test
    void a_terminated_run_leaves_no_container() {
        EndedRun run = ended(3, ProcessHandle::destroy);

        assertThat(run.struck()).isTrue();
        assertThat(run.exitCode()).isEqualTo(3);
    }

    private EndedRun ended(int line, Consumer<ProcessHandle> end) {
        long[] pid = new long[1];
        EndedRun run = EndedRun.afterLines(
                line,
                process -> {
                    pid[0] = process.pid();
                    assertThat(containersOf(pid[0])).isNotEmpty();
                    end.accept(process);
                },
                directory,
                "--inventory",
                MACS.toString(),
                "--scenario",
                "fresh-approval",
                "--no-report");
        await("the containers are gone")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(containersOf(pid[0])).isEmpty());
        return run;
    }

    private static String containersOf(long pid) {
        try {
            List<String> command = CONTAINERS.stream()
                    .map(word -> word.endsWith("pid=") ? word + pid : word)
                    .toList();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = process.inputReader(StandardCharsets.UTF_8).lines().collect(joining("\n"));
            assertThat(process.waitFor()).describedAs(printed).isZero();
            return printed;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
