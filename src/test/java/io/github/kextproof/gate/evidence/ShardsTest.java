package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of runs that each took a shard: all of them must be there, and all be shards of the same. */
class ShardsTest {
    @TempDir
    Path directory;

    private Path shard(String shard, String... facts) {
        Path results = directory.resolve("shard-" + shard.replace('/', '-') + facts.length);
        new ResultsOnDisk(results).with(name(shard), "shard = " + shard + "\nmacs = a, b\n" + String.join("\n", facts));
        return results;
    }

    private static String name(String shard) {
        return "uuid-of-" + shard.charAt(0) + "-shard.properties";
    }

    private Path withResult(Path results, String uuid) {
        new ResultsOnDisk(results).result(uuid, "h1", uuid, "Kext.loads", uuid);
        return results;
    }

    private List<String> defects(Path... results) {
        return EvidenceReader.read(List.of(results)).defects().stream()
                .map(defect -> (defect.file() + ": " + defect.why()).replace(directory + "/", ""))
                .toList();
    }

    @Test
    void all_shards_are_one_run_and_one_without_a_result_is_no_directory_that_lacks_results() {
        Path one = withResult(shard("1/3"), "u1");
        Path empty = shard("2/3");
        Path three = withResult(shard("3/3"), "u3");

        Evidence evidence = EvidenceReader.read(List.of(one, empty, three));

        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.tests()).hasSize(2);
        assertThat(evidence.fingerprints()).hasSize(5).containsKey(empty + "/" + name("2/3"));
    }

    @Test
    void a_shard_that_did_not_arrive_is_missed() {
        assertThat(defects(withResult(shard("1/3"), "u1"), withResult(shard("3/3"), "u3")))
                .containsExactly(
                        "shard-1-30/uuid-of-1-shard.properties: is shard 1/3, and of the others of its run 1 is"
                                + " missing: 2/3");
    }

    @Test
    void one_shard_alone_is_not_the_whole() {
        assertThat(defects(withResult(shard("4/9"), "u1")))
                .containsExactly(
                        "shard-4-90/uuid-of-4-shard.properties: is shard 4/9, and of the others of its run 8 are"
                                + " missing: 1/9, 2/9, 3/9 and 5 more");
    }

    @Test
    void a_shard_of_something_else_does_not_stand_in_for_a_missing_one_even_in_one_directory() {
        Path merged = directory.resolve("merged");
        new ResultsOnDisk(merged)
                .result("u1")
                .with(name("1/2"), "shard = 1/2\ncommit = aaaa\ninventory = lab.yaml")
                .with(name("2/2"), "shard = 2/2\ncommit = bbbb\ninventory = lab.yaml");

        assertThat(defects(merged))
                .containsExactly(
                        "merged/uuid-of-1-shard.properties: is shard 1/2, and of the others of its run 1 is missing: 2/2;"
                                + " merged/uuid-of-2-shard.properties is shard 2/2 of another run: commit is 'bbbb',"
                                + " not 'aaaa'",
                        "merged/uuid-of-2-shard.properties: is shard 2/2, and of the others of its run 1 is missing: 1/2;"
                                + " merged/uuid-of-1-shard.properties is shard 1/2 of another run: commit is 'aaaa',"
                                + " not 'bbbb'");
    }

    @Test
    void a_run_that_somebody_named_is_not_one_that_nobody_named() {
        Path merged = directory.resolve("merged");
        new ResultsOnDisk(merged)
                .result("u1")
                .with(name("1/2"), "shard = 1/2\nrun = nightly 1")
                .with(name("2/2"), "shard = 2/2");

        assertThat(defects(merged))
                .containsExactly(
                        "merged/uuid-of-1-shard.properties: is shard 1/2, and of the others of its run 1 is missing: 2/2;"
                                + " merged/uuid-of-2-shard.properties is shard 2/2 of another run: run is not said there,"
                                + " but is 'nightly 1' here",
                        "merged/uuid-of-2-shard.properties: is shard 2/2, and of the others of its run 1 is missing: 1/2;"
                                + " merged/uuid-of-1-shard.properties is shard 1/2 of another run: run is 'nightly 1'"
                                + " there, but not said here");
    }

    @Test
    void what_differs_too_far_back_to_be_shown_is_named_all_the_same() {
        String macs = "macs = " + "catalina-01, ".repeat(50);
        Path merged = directory.resolve("merged");
        new ResultsOnDisk(merged)
                .result("u1")
                .with(name("1/2"), "shard = 1/2\n" + macs + "mojave-01")
                .with(name("2/2"), "shard = 2/2\n" + macs + "mojave-02");

        assertThat(defects(merged))
                .satisfiesExactly(
                        defect -> assertThat(defect)
                                .endsWith(
                                        " of another run: macs has 'mojave-02' there only and has 'mojave-01' here only"),
                        defect -> assertThat(defect)
                                .endsWith(
                                        " of another run: macs has 'mojave-01' there only and has 'mojave-02' here only"));
    }

    @Test
    void the_same_Macs_in_another_order_are_told_so() {
        Path merged = directory.resolve("merged");
        new ResultsOnDisk(merged)
                .result("u1")
                .with(name("1/2"), "shard = 1/2\nmacs = a, b")
                .with(name("2/2"), "shard = 2/2\nmacs = b, a");

        assertThat(defects(merged)).hasSize(2).allMatch(defect -> defect.endsWith(": macs is in another order"));
    }

    @Test
    void two_labs_in_as_many_shards_each_are_two_runs() {
        assertThat(defects(
                        withResult(shard("1/2"), "u1"),
                        shard("2/2"),
                        withResult(shard("1/2", "inventory.sha256 = f00d"), "u2"),
                        shard("2/2", "inventory.sha256 = f00d")))
                .isEmpty();
    }

    @Test
    void a_shard_that_arrived_in_part_is_no_shard_that_arrived() {
        Path merged = directory.resolve("merged");
        new ResultsOnDisk(merged)
                .result("u1", "Kext.loads", "reapproval on b")
                .with(
                        name("1/2"),
                        "shard = 1/2\njourneys = reapproval on a, reapproval on b, restart on a, restart on b")
                .with(name("2/2"), "shard = 2/2\njourneys =");

        assertThat(defects(merged))
                .containsExactly(
                        "merged/uuid-of-1-shard.properties: is shard 1/2, and of its 4 journeys 3 have no result:"
                                + " reapproval on a, restart on a, restart on b; copy the directory of this shard again");
    }

    @Test
    void a_journey_that_another_directory_has_the_result_of_is_there() {
        Path part = withResult(shard("1/1", "journeys = u1, Kext.unloads"), "u1");
        Path rest = directory.resolve("rest");
        new ResultsOnDisk(rest).result("u2", "h1", "h2", "Kext.loads", "Kext.unloads");

        assertThat(defects(part)).hasSize(1);
        assertThat(defects(part, rest)).isEmpty();
    }

    @Test
    void a_shard_that_was_run_twice_is_there() {
        Path again = directory.resolve("again");
        new ResultsOnDisk(again).result("u9").with("another-uuid-shard.properties", "shard = 2/2\nmacs = a, b");

        assertThat(defects(shard("1/2"), withResult(shard("2/2"), "u2"), again)).isEmpty();
    }

    @Test
    void what_is_no_shard_is_named() {
        for (String shard : List.of("", "3", "0/2", "3/2", "3/0", "a/b", "99999/99999")) {
            Path results = directory.resolve("wrong");
            new ResultsOnDisk(results).result("u1").with("x-shard.properties", "shard = " + shard);

            assertThat(defects(results))
                    .containsExactly("wrong/x-shard.properties: says no shard such as 3/8: '" + shard + "'");
        }
    }
}
