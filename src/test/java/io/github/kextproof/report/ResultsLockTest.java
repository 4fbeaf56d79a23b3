package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsLockTest {
    @TempDir
    private Path directory;

    private Path results() {
        return directory.resolve("new/results");
    }

    @Test
    void another_run_is_told_who_writes_there() {
        try (ResultsLock first = ResultsLock.of(results())) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> ResultsLock.of(results()))
                    .isInstanceOf(ReportException.class)
                    .hasMessage("results cannot go to " + results() + ": another run writes there (pid "
                            + ProcessHandle.current().pid() + ")\n"
                            + "  perhaps    wait for its end, or choose another --results directory, and another"
                            + " --report");
        }
    }

    @Test
    void the_next_run_may_have_it_and_finds_nothing_left() throws IOException {
        ResultsLock.of(results()).close();

        assertThat(results()).isEmptyDirectory();
        try (ResultsLock next = ResultsLock.of(results())) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void what_a_killed_run_has_left_means_nothing() throws IOException {
        Files.createDirectories(results());
        Files.writeString(results().resolve(ResultsLock.FILE), "pid 1");

        try (ResultsLock next = ResultsLock.of(results())) {
            assertThat(next).isNotNull();
            ResultsDirectory.prepare(results());
            assertThat(results().resolve(ResultsLock.FILE)).exists();
        }
    }

    @Test
    void a_file_is_no_directory() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> ResultsLock.of(file))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("results cannot go to " + file + ": ");
    }
}
