package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What --shard takes, and what becomes of the Macs; told by dry runs and by shards that have none. */
class ShardOptionTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Of two shards, the first has two and three, the second has one. */
    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(directory.resolve("a.pkg"), "package");
        Files.writeString(directory.resolve("b.py"), "script");
        Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product: {package: a.pkg, onboarding: b.py}
                macs:
                  - {name: one, macos: "10.15.7"}
                  - {name: two, macos: "10.14.6", labels: [old]}
                  - {name: three, macos: "10.14.6", labels: [old]}
                """);
    }

    private int kextproof(String... args) {
        return Kextproof.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int dry(String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--dry-run", "--inventory", inventory()));
        args.addAll(List.of(more));
        return kextproof(args.toArray(String[]::new));
    }

    private String inventory() {
        return directory.resolve("macs.yaml").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "a/b", "", "/", "3/", "/8", " 3/8", "3/8 ", "3 / 8", "-1/8", "+1/8", "1.0/8", "3/8/9", "٣/٨"
            })
    void what_is_no_shard_is_refused(String text) {
        assertThat(dry("--shard", text)).isEqualTo(2);
        assertThat(err).hasToString("""
                Invalid value for option '--shard': '%s' is no shard
                  expected   K/N: the K-th of N shards, K from 1 to N, N from 1 to 9999
                  perhaps    write 3/8 for the third of eight
                  perhaps    kextproof run --help
                """.formatted(text));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shards_are_counted_from_1() {
        assertThat(dry("--shard", "0/8")).isEqualTo(2);
        assertThat(err).hasToString("""
                Invalid value for option '--shard': '0/8': there is no shard 0 of 8
                  expected   K/N: the K-th of N shards, K from 1 to N, N from 1 to 9999
                  perhaps    shards are counted from 1: where a scheduler counts from 0, add 1
                  perhaps    kextproof run --help
                """);
    }

    @Test
    void there_is_none_beyond_the_last() {
        assertThat(dry("--shard", "9/8")).isEqualTo(2);
        assertThat(err).hasToString("""
                Invalid value for option '--shard': '9/8': there is no shard 9 of 8
                  expected   K/N: the K-th of N shards, K from 1 to N, N from 1 to 9999
                  perhaps    write 8/8 for the last one
                  perhaps    kextproof run --help
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "1/0", "1/10000"})
    void there_are_between_one_and_many(String text) {
        assertThat(dry("--shard", text)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Invalid value for option '--shard': '" + text + "': there cannot be " + text.substring(2)
                        + " shards\n");
    }

    @Test
    void a_dry_run_shows_which_Macs_the_shard_has() {
        assertThat(dry("--shard", "1/2", "--scenario", "reapproval")).isZero();
        assertThat(out.toString()).startsWith("""
                shard        1/2: 2 of 3 Macs in macs.yaml: two, three
                Dry run of macs.yaml: no Mac is connected to, no stub Mac is started, no result is written.

                2 journeys on 2 Macs, 2 at work at once, the journeys of one Mac one after the other:
                  two    reapproval
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_shard_is_taken_of_what_was_chosen() {
        assertThat(dry("--shard", "1/2", "--mac", "one", "--mac", "two")).isZero();
        assertThat(out.toString()).startsWith("shard        1/2: 1 of 2 Macs in macs.yaml: two\nDry run ");
    }

    @Test
    void a_shard_without_a_Mac_says_which_have_some_and_that_it_is_no_failure() throws IOException {
        Path results = directory.resolve("results");

        assertThat(kextproof(
                        "run",
                        "--inventory",
                        inventory(),
                        "--shard",
                        "3/8",
                        "--results",
                        results.toString(),
                        "--no-report"))
                .isEqualTo(4);

        assertThat(err).hasToString("""
                shard 3/8 has no Mac, so that nothing is evaluated here
                  chosen     3 Macs of macs.yaml, which fall into 1/8 (1), 6/8 (1), 7/8 (1)
                  perhaps    that is no failure: the gate over the results of all shards decides
                """);
        assertThat(out).hasToString("\nNo journey was started: nothing was evaluated.\n\nresults  " + results + "\n");
        assertThat(properties(results))
                .contains("shard = 3/8\n", "inventory = macs.yaml\n", "macs = one, two, three\n");
    }

    private static String properties(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            Path shard = files.filter(file -> file.toString().endsWith("-shard.properties"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(shard);
        }
    }

    @Test
    void the_results_of_an_earlier_run_do_not_outlive_a_shard_without_a_Mac() throws IOException {
        Path results = Files.createDirectory(directory.resolve("results"));
        Path earlier = Files.writeString(results.resolve("00000000-0000-0000-0000-000000000000-result.json"), "{}");

        kextproof("run", "--inventory", inventory(), "--shard", "3/8", "--results", results.toString(), "--no-report");

        assertThat(earlier).doesNotExist();
    }

    @Test
    void the_doctor_looks_at_a_shard_too() {
        assertThat(kextproof("doctor", "--inventory", inventory(), "--shard", "3/8"))
                .isEqualTo(4);
        assertThat(err.toString()).startsWith("shard 3/8 has no Mac, so that nothing is evaluated here\n");
    }

    @Test
    void what_failed_in_another_shard_is_left_out_of_this_ones_rerun() throws IOException {
        Path earlier = Files.createDirectory(directory.resolve("earlier"));
        for (String mac : List.of("one", "two")) {
            Files.writeString(earlier.resolve(mac + "-result.json"), """
                    {"status": "failed", "start": 1, "labels": [{"name": "feature", "value": "reapproval"}, {"name": "mac", "value": "%s"}]}
                    """.formatted(mac));
        }

        assertThat(dry("--shard", "1/2", "--rerun-failed", earlier.toString())).isZero();

        assertThat(out.toString()).startsWith("""
                shard        1/2: 2 of 3 Macs in macs.yaml: two, three
                again        1 of 2 journeys in %s: reapproval on two
                left out     by --mac, --scenario or --shard: reapproval on one
                """.formatted(earlier));
    }
}
