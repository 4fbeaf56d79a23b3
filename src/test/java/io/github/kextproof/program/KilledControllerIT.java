package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A controller that is killed (SIGKILL) while it uses Macs, at twenty moments: when it has printed so many lines. Chance chose
 * the lines, once and for all, by a fixed seed. Another one that waits in turn takes each Mac over, whatever the first has left.
 */
class KilledControllerIT {
    private static final long SEED = 20_201_122;
    private static final int MOMENTS = 20;
    /** A run of one scenario on three Macs prints some more. */
    private static final int LINES = 12;

    @TempDir
    private static Path directory;

    private static SharedMacs macs;

    @BeforeAll
    static void start() throws Exception {
        macs = SharedMacs.start(
                Files.writeString(directory.resolve("three.yaml"), """
                type: stub
                product:
                  package: %1$s/wdav-101.19.48.pkg
                  onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
                defaults:
                  clock: 100x
                  person: presses Allow after 10m
                  deadlines: {connect: 10s, command: 20s, settle: 30s, reset: 30s, lease: 3s, poll: 250ms}
                macs:
                  - {name: one, macos: "10.13.6"}
                  - {name: two, macos: "10.14.6"}
                  - {name: three, macos: "10.15.7"}
                """.formatted(
                                Path.of("vms", "product").toAbsolutePath())),
                directory);
    }

    @AfterAll
    static void stop() {
        macs.close();
    }

    static IntStream moments() {
        return new Random(SEED).ints(MOMENTS, 1, LINES);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void another_controller_takes_the_macs_over(int line) throws Exception {
        Map<String, Integer> before = new HashMap<>();
        macs.names().forEach(mac -> before.put(mac, macs.usersOf(mac).size()));
        Path own = Files.createTempDirectory(directory, "killed-");

        EndedRun killed = EndedRun.afterLines(line, ProcessHandle::destroyForcibly, own.resolve("first"), arguments());
        assertThat(killed.struck()).isTrue();
        Path second = Files.createDirectories(own.resolve("second"));
        List<String> run = new ArrayList<>(
                List.of("run", "--results", second.resolve("results").toString()));
        run.addAll(List.of(arguments()));
        Program other = Program.run(second, Map.of(), run.toArray(String[]::new));

        assertThat(other.exitCode()).as(other.out() + other.err()).isZero();
        macs.names().forEach(mac -> {
            List<String> users = macs.usersOf(mac);
            // The first one, unless it was killed before it came to that Mac; then the other, and nobody after it.
            assertThat(users.subList(before.get(mac), users.size()))
                    .as(mac)
                    .hasSizeBetween(1, 2)
                    .doesNotHaveDuplicates();
        });
    }

    private static String[] arguments() {
        return new String[] {
            "--inventory", macs.inventory().toString(), "--scenario", "fresh-approval", "--wait", "5m", "--no-report"
        };
    }
}
