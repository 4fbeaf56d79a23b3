package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that has too little memory must not leave anybody waiting for it. */
class OutOfMemoryIT {
    @TempDir
    private Path directory;

    @Test
    void a_run_without_memory_ends_with_a_message_and_the_code_of_trouble() throws IOException, InterruptedException {
        Program run = Program.run(directory, Map.of("JDK_JAVA_OPTIONS", "-Xmx22m"), "run", "--no-report");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .containsPattern("\nkextproof: out of memory \\(.+\\): Java may use 2\\d MB here\n"
                        + "  owner      lab\n"
                        + "  perhaps    give it more with java -Xmx2g, let fewer Macs be at work at once with --parallel,"
                        + " or share them among controllers with --shard\n"
                        + "  left       results say which journeys are not finished; Macs that were at work stay as they"
                        + " are, and are free when their leases have expired\n$");
    }
}
