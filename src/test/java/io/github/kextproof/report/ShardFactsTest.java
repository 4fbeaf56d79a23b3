package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.inventory.Shard;
import io.github.kextproof.mac.MacName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of the shard that it took. */
class ShardFactsTest {
    private static final Map<String, String> NO_CI = Map.of("HOME", "/");

    @TempDir
    private Path directory;

    private Path file;
    private Inventory whole;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(directory.resolve("a.pkg"), "abc");
        Files.writeString(directory.resolve("b.py"), "script");
        file = Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product: {package: a.pkg, onboarding: b.py}
                macs: [{name: one, macos: "10.15.7"}, {name: two, macos: "10.14.6"}]
                """);
        whole = new InventoryReader(Map.of()).read(file);
    }

    private Map<String, String> facts(Shard shard, Map<String, String> environment) {
        Map<String, String> run = RunFacts.of(whole, shard, "0.1.0");
        List<String> journeys = List.of(ShardFacts.journey(new MacName("one"), "fresh-approval"), "reapproval on one");
        return ShardFacts.of(shard, whole, List.of("fresh-approval", "reapproval"), journeys, run, environment)
                .entries();
    }

    @Test
    void it_says_which_shard_and_of_what() {
        assertThat(facts(new Shard(3, 8), NO_CI))
                .containsEntry("shard", "3/8")
                .containsEntry("journeys", "fresh-approval on one, reapproval on one")
                .containsEntry("commit", Build.COMMIT)
                .containsEntry("inventory", "macs.yaml")
                .containsEntry("macs", "one, two")
                .containsEntry("scenarios", "fresh-approval, reapproval")
                .containsEntry(
                        "package a.pkg", "SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .containsKey("inventory.sha256")
                .hasSize(8);
    }

    @Test
    void another_inventory_of_the_same_name_and_Macs_shows() throws IOException {
        Map<String, String> before = facts(new Shard(3, 8), NO_CI);
        Files.writeString(file, Files.readString(file) + "# changed\n");

        assertThat(facts(new Shard(3, 8), NO_CI).get("inventory.sha256")).isNotEqualTo(before.get("inventory.sha256"));
    }

    @Test
    void an_inventory_that_is_gone_is_named() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> facts(new Shard(3, 8), NO_CI))
                .isInstanceOf(ReportException.class)
                .hasMessage("cannot read " + file + " again: was it moved?");
    }

    @Test
    void the_jobs_of_one_build_have_its_address_in_common() {
        assertThat(facts(
                        new Shard(3, 8),
                        Map.of(
                                "JENKINS_URL",
                                "https://ci.example.com/",
                                "BUILD_URL",
                                "https://ci.example.com/job/macs/31/")))
                .containsEntry("run", "https://ci.example.com/job/macs/31/");
        assertThat(facts(
                        new Shard(3, 8),
                        Map.of(
                                "GITLAB_CI", "true",
                                "CI_JOB_URL", "https://gitlab.com/a/b/-/jobs/9",
                                "CI_PIPELINE_URL", "https://gitlab.com/a/b/-/pipelines/5")))
                .containsEntry("run", "https://gitlab.com/a/b/-/pipelines/5");
    }

    @Test
    void a_run_that_somebody_named_goes_by_that_name() {
        assertThat(facts(new Shard(3, 8), Map.of("KEXTPROOF_RUN", " 2026-11-23 ")))
                .containsEntry("run", "2026-11-23");
        assertThat(facts(
                        new Shard(3, 8),
                        Map.of(
                                "KEXTPROOF_RUN", "release 7",
                                "JENKINS_URL", "https://ci.example.com/",
                                "BUILD_URL", "https://ci.example.com/job/macs/shard=3/31/")))
                .containsEntry("run", "release 7");
        assertThat(facts(new Shard(3, 8), Map.of("KEXTPROOF_RUN", " "))).doesNotContainKey("run");
    }

    @Test
    void no_copy_of_them_replaces_another() {
        ResultsDirectory results = ResultsDirectory.prepare(directory.resolve("results"));

        results.describe(new ShardFacts(Map.of("shard", "3/8")));
        results.describe(new ShardFacts(Map.of("shard", "3/8")));

        assertThat(Recording.names(results.path()))
                .filteredOn(name -> name.endsWith("-shard.properties"))
                .hasSize(2)
                .allSatisfy(name ->
                        assertThat(Recording.read(results.path().resolve(name))).isEqualTo("shard = 3/8\n"));
        assertThat(Recording.names(ResultsDirectory.prepare(results.path()).path()))
                .containsExactly("categories.json");
    }
}
