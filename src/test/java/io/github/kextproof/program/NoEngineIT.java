package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Container Macs where there is no container engine. */
class NoEngineIT {
    private static final String MACS =
            Path.of("vms", "containers.yaml").toAbsolutePath().toString();

    @TempDir
    private Path directory;

    @Test
    void it_is_the_labs_trouble_and_the_message_says_what_to_do() throws IOException, InterruptedException {
        Program run = Program.run(
                directory, Map.of("DOCKER_HOST", "unix:///nowhere.sock"), "run", "--inventory", MACS, "--no-report");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("""
                the stub Macs of containers.yaml cannot be started: no container engine answers
                  expected   Docker's socket at /var/run/docker.sock, or whatever DOCKER_HOST names
                  actual     /nowhere.sock is not there
                  perhaps    install Docker (Debian: apt-get install docker.io) and start it, or use the stub Macs of vms/stubs.yaml, which need none
                  owner      lab
                """);
    }
}
