package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What --rerun-failed takes up of an earlier run, told by a dry run. */
class RerunTest {
    @TempDir
    private Path directory;

    private Path results;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void prepare() throws IOException {
        results = Files.createDirectory(directory.resolve("results"));
        Files.writeString(directory.resolve("a.pkg"), "package");
        Files.writeString(directory.resolve("b.py"), "script");
        Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product: {package: a.pkg, onboarding: b.py}
                macs:
                  - {name: one, macos: "10.15.7"}
                  - {name: two, macos: "10.14.6"}
                """);
    }

    private void result(String mac, String scenario, String status, int start) throws IOException {
        Files.writeString(results.resolve(mac + "-" + scenario + start + "-result.json"), """
                {"status": "%s", "start": %d, "labels": [{"name": "feature", "value": "%s"}, {"name": "mac", "value": "%s"}]}
                """.formatted(
                        status, start, scenario, mac));
    }

    private int rerun(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "run",
                    "--dry-run",
                    "--inventory",
                    directory.resolve("macs.yaml").toString(),
                    "--rerun-failed",
                    results.toString()
                },
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Kextproof.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String said() {
        return out.toString().replace(directory.toString(), "vms");
    }

    @Test
    void what_failed_broke_or_was_not_finished_is_run_again_and_nothing_else() throws IOException {
        result("one", "fresh-approval", "failed", 1);
        result("one", "reapproval", "passed", 1);
        result("one", "managed-jamf", "skipped", 1);
        result("two", "reapproval", "broken", 1);
        result("two", "fresh-approval", "null", 1);

        assertThat(rerun()).isZero();
        assertThat(said()).startsWith("""
                        again        3 of 5 journeys in vms/results: fresh-approval on one, fresh-approval on two, reapproval on two
                        Dry run of macs.yaml: no Mac is connected to, no stub Mac is started, no result is written.

                        3 journeys on 2 Macs, 2 at work at once, the journeys of one Mac one after the other:
                          one  fresh-approval
                               a stub Mac in this program
                          two  fresh-approval, reapproval
                               a stub Mac in this program
                        """);
    }

    @Test
    void the_latest_result_of_a_journey_counts() throws IOException {
        result("one", "fresh-approval", "failed", 1);
        result("one", "fresh-approval", "passed", 2);
        result("one", "reapproval", "passed", 1);
        result("one", "reapproval", "failed", 2);

        assertThat(rerun()).isZero();
        assertThat(said()).startsWith("again        1 of 2 journeys in vms/results: reapproval on one\n");
    }

    @Test
    void where_nothing_failed_there_is_nothing_to_do_and_that_is_well() throws IOException {
        result("one", "fresh-approval", "passed", 1);
        result("two", "fresh-approval", "skipped", 1);

        assertThat(rerun()).isZero();
        assertThat(said()).isEqualTo("nothing to rerun: of 2 journeys in vms/results each passed or did not apply\n");
    }

    @Test
    void what_the_command_line_leaves_out_is_said() throws IOException {
        result("one", "fresh-approval", "failed", 1);
        result("two", "reapproval", "failed", 1);

        assertThat(rerun("--mac", "one")).isZero();
        assertThat(said()).startsWith("""
                        again        1 of 2 journeys in vms/results: fresh-approval on one
                        left out     by --mac, --scenario or --shard: reapproval on two
                        """);
    }

    @Test
    void where_the_command_line_leaves_out_all_nothing_is_evaluated() throws IOException {
        result("two", "reapproval", "failed", 1);

        assertThat(rerun("--mac", "one")).isEqualTo(4);
        assertThat(said()).isEqualTo("""
                        again        0 of 1 journey in vms/results
                        left out     by --mac, --scenario or --shard: reapproval on two
                        """);
    }

    @Test
    void a_Mac_that_is_gone_is_not_passed_over() throws IOException {
        result("one", "fresh-approval", "failed", 1);
        result("three", "reapproval", "failed", 1);

        assertThat(rerun()).isEqualTo(2);
        assertThat(err.toString().replace(directory.toString(), "vms")).isEqualTo("""
                        vms/results names Macs that are not in macs.yaml: reapproval on three
                          perhaps    run with the inventory of that run, or name with --mac those that are to be run again
                        """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_directory_without_our_results_is_refused() throws IOException {
        Files.writeString(results.resolve("x-result.json"), "{\"status\": \"failed\"}");

        assertThat(rerun()).isEqualTo(2);
        assertThat(err.toString().replace(directory.toString(), "vms")).isEqualTo("""
                        --rerun-failed vms/results: it holds no results of kextproof
                          expected   a directory of results, as an earlier run wrote it
                          perhaps    name the directory that the earlier run was given with --results, and called 'results' at its end
                        """);
    }

    @Test
    void a_directory_that_is_not_there_is_refused() throws IOException {
        Files.delete(results);

        assertThat(rerun()).isEqualTo(2);
        assertThat(err.toString().replace(directory.toString(), "vms")).isEqualTo("""
                        --rerun-failed vms/results: there is no such directory
                          expected   a directory of results, as an earlier run wrote it
                          perhaps    name the directory that the earlier run was given with --results, and called 'results' at its end
                        """);
    }

    @Test
    void a_file_is_refused() throws IOException {
        Files.delete(results);
        Files.writeString(results, "");

        assertThat(rerun()).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--rerun-failed " + results + ": that is a file, not a directory\n  expected   ");
    }

    @Test
    void events_that_cannot_go_where_they_are_wanted_are_found_before_anything_is_touched() {
        Path file = directory.resolve("nihgt/events.ndjson");

        assertThat(rerun("--events", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--events " + file + ": there is no directory " + file.getParent() + "\n  expected   ");
        assertThat(file.getParent()).doesNotExist();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_result_that_is_cut_is_refused() throws IOException {
        Files.writeString(results.resolve("x-result.json"), "{\"status\": ");

        assertThat(rerun()).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(results.resolve("x-result.json") + " cannot be read as a result: ")
                .endsWith("\n  perhaps    what failed cannot be told without it: run all of it again\n");
    }

    @Test
    void the_results_that_are_read_are_not_those_that_are_written() {
        assertThat(rerun("--results", results + "/../results")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--rerun-failed " + results
                        + ": the run would empty it; name another directory for its own results with --results\n");
    }

    @Test
    void events_do_not_go_to_standard_output() {
        assertThat(rerun("--events", "-")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--events -: expected a file or a fifo; standard output shows the table\n");
    }
}
