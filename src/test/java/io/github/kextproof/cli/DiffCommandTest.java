package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_same_verdicts_are_zero() throws IOException {
        assertThat(diff(run("monday", "a", "passed"), run("tuesday", "a", "passed")))
                .isZero();
        assertThat(out.toString()).endsWith("\n1 test compared: the same verdicts\n");
    }

    @Test
    void other_verdicts_are_one() throws IOException {
        assertThat(diff(run("monday", "a", "passed"), run("tuesday", "a", "failed")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\nverdicts\n  test a: passed -> failed\n");
    }

    @Test
    void a_directory_that_is_not_there_is_two() throws IOException {
        assertThat(diff(run("monday", "a", "passed"), directory.resolve("nowhere")))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("nowhere").doesNotContain("Exception");
    }

    @Test
    void nothing_in_common_is_four() throws IOException {
        assertThat(diff(run("monday", "a", "passed"), run("tuesday", "b", "passed")))
                .isEqualTo(4);
        assertThat(out.toString()).endsWith("\nNOTHING TO COMPARE: no test is in both\n");
    }

    @Test
    void help_has_exit_codes_of_its_own() {
        assertThat(Kextproof.execute(new PrintWriter(out, true), new PrintWriter(err, true), "diff", "--help"))
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("0 the same tests have the same verdicts")
                .contains("4 nothing to compare: no test is in both")
                .doesNotContain("Defender or macOS misbehaved");
    }

    private Path run(String name, String test, String status) throws IOException {
        Path results = Files.createDirectory(directory.resolve(name));
        Files.writeString(results.resolve(name + "-result.json"), """
                {"uuid": "%s", "historyId": "%s", "name": "test %s", "status": "%s", "stage": "finished",
                 "start": 1764590400000, "stop": 1764590401000}
                """.formatted(name, test, test, status));
        return results;
    }

    private int diff(Path before, Path now) {
        return Kextproof.execute(
                new PrintWriter(out, true), new PrintWriter(err, true), "diff", before.toString(), now.toString());
    }
}
