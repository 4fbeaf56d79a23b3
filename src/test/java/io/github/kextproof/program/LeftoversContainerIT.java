package io.github.kextproof.program;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final String NOBODY_PRESSES = """
            type: container
            product:
              package: %1$s/wdav-101.19.48.pkg
              onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
            defaults:
              clock: 100x
              person: never
              approval: {operator: {patience: 1m}}
            macs: [{name: box, macos: "10.15.7"}]
            """;

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
    void a_run_that_ends_well_leaves_no_container() throws Exception {
        long begun = System.nanoTime();

        Process run = EndedRun.start(
                Files.createDirectories(directory.resolve("tmp")).getParent(),
                "--inventory",
                MACS.toString(),
                "--scenario",
                "fresh-approval",
                "--scenario",
                "reapproval");
        String printed = run.inputReader(StandardCharsets.UTF_8).lines().collect(joining("\n"));

        assertThat(run.waitFor()).describedAs(printed).isZero();
        assertThat(printed).contains("8 journeys on 4 Macs: 8 passed");
        assertThat(containersOf(run.pid())).isEmpty();
        System.out.printf(
                Locale.ROOT,
                "container Macs: fresh-approval and reapproval on four of them took %.1f s, from the start of the program to"
                        + " its end%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
    }

    @Test
    void a_run_that_fails_leaves_no_container() throws Exception {
        Path macs = directory.resolve("macs.yaml");
        Files.writeString(
                macs, NOBODY_PRESSES.formatted(Path.of("vms", "product").toAbsolutePath()));

        Process run = EndedRun.start(
                Files.createDirectories(directory.resolve("tmp")).getParent(),
                "--inventory",
                macs.toString(),
                "--scenario",
                "fresh-approval");
        String printed = run.inputReader(StandardCharsets.UTF_8).lines().collect(joining("\n"));

        assertThat(run.waitFor()).describedAs(printed).isEqualTo(3);
        assertThat(printed).contains("the kernel extension is not approved");
        assertThat(containersOf(run.pid())).isEmpty();
    }

    /** A terminal sends the signal to all that the program has started, too. */
    @Test
    void ctrl_c_leaves_no_container() throws Exception {
        // A build that was started in the background ignores the signal, and so would everything that it starts.
        List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
        command.addAll(EndedRun.command(
                Files.createDirectories(directory.resolve("tmp")).getParent(),
                "--inventory",
                MACS.toString(),
                "--scenario",
                "fresh-approval",
                "--no-report"));
        Process run = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = run.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).contains("starts");
            assertThat(containersOf(run.pid())).isNotEmpty();
            Process kill = new ProcessBuilder("kill", "-INT", "--", "-" + run.pid()).start();
            assertThat(kill.waitFor()).isZero();
            out.lines().forEach(ignored -> {});
        }

        assertThat(run.waitFor()).isEqualTo(3);
        await("the containers are gone")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(containersOf(run.pid())).isEmpty());
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
