package io.github.kextproof.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.process.ProgramEnd.Ended;
import io.github.kextproof.process.ProgramEnd.NotStarted;
import io.github.kextproof.process.ProgramEnd.TimedOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProgramTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final byte[] NOTHING = {};

    @TempDir
    private Path directory;

    @Test
    void what_a_program_prints_and_its_status_come_back() {
        assertThat(shell("echo out; echo err >&2; exit 3")).isEqualTo(new Ended(3, "out\n", "err\n", true));
    }

    @Test
    void words_reach_the_program_as_they_are() {
        ProgramEnd end = LocalProgram.run(List.of("printf", "%s|", "a b", "$HOME", "'", ""), NOTHING, LONG, 1000);

        assertThat(end).isEqualTo(new Ended(0, "a b|$HOME|'||", "", true));
    }

    @Test
    void standard_input_and_output_are_utf_8() {
        assertThat(LocalProgram.run(List.of("cat"), "İş 許可".getBytes(UTF_8), LONG, 100))
                .isEqualTo(new Ended(0, "İş 許可", "", true));
    }

    @Test
    void standard_input_arrives_whole_and_ends() {
        byte[] much = "0123456789".repeat(100_000).getBytes(UTF_8);

        assertThat(LocalProgram.run(List.of("wc", "-c"), much, LONG, 100))
                .isInstanceOfSatisfying(
                        Ended.class, end -> assertThat(end.out().strip()).isEqualTo("1000000"));
    }

    @Test
    void a_program_that_reads_nothing_ends_all_the_same() {
        assertThat(LocalProgram.run(List.of("true"), new byte[1_000_000], LONG, 100))
                .isEqualTo(new Ended(0, "", "", true));
    }

    @Test
    void of_a_long_output_the_beginning_is_kept_and_the_rest_does_not_block_the_program() {
        ProgramEnd end = LocalProgram.run(
                List.of("sh", "-c", "i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done"),
                NOTHING,
                LONG,
                15);

        assertThat(end).isEqualTo(new Ended(0, "0123456789\n0123", "", false));
    }

    @Test
    void at_its_deadline_a_program_is_killed_with_all_that_it_started() throws IOException {
        Path pids = directory.resolve("pids");

        ProgramEnd end = LocalProgram.run(
                List.of("sh", "-c", "echo begun; sh -c 'sleep 600 & echo $! > \"$0\"; wait' \"$0\"", pids.toString()),
                NOTHING,
                SHORT,
                100);

        assertThat(end).isEqualTo(new TimedOut(SHORT, "begun\n", ""));
        long sleeper = Long.parseLong(Files.readString(pids).strip());
        assertThat(ProcessHandle.of(sleeper).filter(LocalProgramTest::isAtWork)).isEmpty();
    }

    /** A killed process that nobody waits for any more stays in the table of a container without an init. */
    private static boolean isAtWork(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    @Test
    void what_a_program_leaves_running_when_it_ends_does_not_hold_it_up_and_goes_on() {
        ProgramEnd end = shell("sleep 600 & echo $!");

        assertThat(end).isInstanceOfSatisfying(Ended.class, ended -> {
            ProcessHandle left =
                    ProcessHandle.of(Long.parseLong(ended.out().strip())).orElseThrow();
            assertThat(left.isAlive()).isTrue();
            left.destroyForcibly();
        });
    }

    @Test
    void a_program_that_is_nowhere_in_the_path_was_not_started() {
        assertThat(LocalProgram.run(List.of("vmrun"), Map.of("PATH", "/nowhere"), NOTHING, LONG, 100))
                .isEqualTo(new NotStarted("there is no program vmrun in the PATH (/nowhere)"));
    }

    @Test
    void a_file_that_is_no_program_was_not_started() throws IOException {
        Path file = Files.writeString(directory.resolve("plain"), "text");

        assertThat(LocalProgram.run(List.of(file.toString()), NOTHING, LONG, 100))
                .isEqualTo(new NotStarted(file + " is not there, or is not executable"));
    }

    @Test
    void a_program_is_looked_for_in_the_path_that_it_gets_itself() throws IOException {
        Path program = Files.writeString(directory.resolve("greet"), "#!/bin/sh\necho \"hello $1 $WHO\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of("PATH", directory + ":/usr/bin:/bin", "WHO", "you");

        assertThat(LocalProgram.run(List.of("greet", "to"), environment, NOTHING, LONG, 100))
                .isEqualTo(new Ended(0, "hello to you\n", "", true));
    }

    @Test
    void an_interruption_kills_the_program() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> LocalProgram.run(List.of("sleep", "600"), NOTHING, LONG, 100))
                .isInstanceOf(ProgramInterrupted.class)
                .hasMessage("interrupted while sleep ran; it was killed");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void output_that_may_be_a_secret_is_not_shown_by_accident() {
        assertThat(shell("echo hunter2")).hasToString("exit 0, 8 characters on standard output, 0 on standard error");
    }

    private static ProgramEnd shell(String script) {
        return LocalProgram.run(List.of("sh", "-c", script), NOTHING, LONG, 1000);
    }
}
