package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes with the same nine Macs, at the same time. */
class TwoControllersIT {
    private static final Path NINE_MACS = Path.of("vms", "stubs.yaml").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void both_finish_and_no_mac_is_ever_used_by_both() throws Exception {
        ExecutorService controllers = Executors.newFixedThreadPool(2);
        try (SharedMacs macs = SharedMacs.start(NINE_MACS, directory)) {
            Future<Program> one = controllers.submit(() -> run(macs, "one"));
            Future<Program> other = controllers.submit(() -> run(macs, "other"));

            for (Program ended : List.of(one.get(), other.get())) {
                assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
            }
            assertThat(macs.names()).hasSize(9);
            assertThat(macs.names())
                    .allSatisfy(mac -> assertThat(macs.usersOf(mac))
                            .as(mac)
                            .hasSize(2)
                            .doesNotHaveDuplicates()
                            .allMatch(user -> user.startsWith("pid ")));
        } finally {
            controllers.shutdownNow();
        }
    }

    private Program run(SharedMacs macs, String name) throws Exception {
        Path own = Files.createDirectories(directory.resolve(name));
        return Program.run(
                own,
                Map.of(),
                "run",
                "--inventory",
                macs.inventory().toString(),
                "--scenario",
                "fresh-approval",
                "--wait",
                "10m",
                "--no-report",
                "--results",
                own.resolve("results").toString());
    }
}
