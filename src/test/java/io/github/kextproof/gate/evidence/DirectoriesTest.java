package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories as a whole: several of them, and what is mistaken for one. */
class DirectoriesTest {
    @TempDir
    Path directory;

    @Test
    void an_empty_directory_has_no_tests() {
        Evidence evidence = new ResultsOnDisk(directory).read();
        assertThat(evidence.directories()).containsExactly(directory);
        assertThat(evidence.tests()).isEmpty();
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.notes()).isEmpty();
    }

    @Test
    void what_is_no_result_is_left_alone() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u1")
                .with("categories.json", "[")
                .with("executor.json", "[")
                .with("history/history-trend.json", "[")
                .with("history/u2-result.json", "[")
                .with("notes.txt", "")
                .read();
        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.notes()).isEmpty();
        assertThat(evidence.fingerprints()).containsOnlyKeys(directory + "/u1-result.json");
    }

    @Test
    void several_directories_are_one_body_of_evidence() {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        new ResultsOnDisk(one).result("u1", "Kext.loads", "b").with("environment.properties", "product=1\nmacs=2");
        new ResultsOnDisk(two)
                .result("u2", "Kext.loads", "a", "h1", "h2")
                .with("environment.properties", "product=2\nmacs=2");
        Evidence evidence = EvidenceReader.read(List.of(one, two));
        assertThat(evidence.directories()).containsExactly(one, two);
        assertThat(evidence.tests()).extracting(test -> test.latest().name()).containsExactly("a", "b");
        assertThat(evidence.environment())
                .containsOnly(entry("product", List.of("1", "2")), entry("macs", List.of("2")));
    }

    @Test
    void an_environment_may_be_in_latin_1_and_a_broken_one_is_a_defect() {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        new ResultsOnDisk(one).with("environment.properties", new byte[] {'l', 'a', 'b', '=', (byte) 0xE5});
        new ResultsOnDisk(two).with("environment.properties", "lab=\\u00g1");
        Evidence evidence = EvidenceReader.read(List.of(one, two));
        assertThat(evidence.environment()).containsOnly(entry("lab", List.of("å")));
        assertThat(evidence.defects())
                .containsExactly(new Defect(two + "/environment.properties", "has a broken \\u escape"));
    }

    @Test
    void an_empty_directory_among_others_is_a_defect() throws IOException {
        Path one = directory.resolve("one");
        Path two = Files.createDirectory(directory.resolve("two"));
        new ResultsOnDisk(one).result("u1");

        assertThat(EvidenceReader.read(List.of(one, two)).defects())
                .containsExactly(new Defect(two.toString(), "holds no results, though other directories do"));
    }

    @Test
    void a_directory_that_is_given_twice_counts_once() throws IOException {
        Path one = directory.resolve("one");
        new ResultsOnDisk(one).result("u1");
        Path link = Files.createSymbolicLink(directory.resolve("link"), one);
        Path detour = directory.resolve("one/../one");
        Evidence evidence = EvidenceReader.read(List.of(one, one, detour, link));
        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.directories()).containsExactly(one);
        assertThat(evidence.notes())
                .containsExactly(
                        one + " is the same directory as " + one + " and counts once",
                        detour + " is the same directory as " + one + " and counts once",
                        link + " is the same directory as " + one + " and counts once");
    }

    @Test
    void what_a_killed_run_left_is_a_note() {
        ResultsOnDisk results = new ResultsOnDisk(directory)
                .result("u1")
                .with(".unfinished-6f1c/u2-result.json", "{")
                .with(".unfinished-a0b2/u3-result.json", "");
        Evidence evidence = results.read();
        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.notes())
                .containsExactly(directory
                        + ": a run was killed while it wrote here and left .unfinished-6f1c, .unfinished-a0b2");
    }

    @Test
    void a_missing_directory_is_named() {
        assertThatThrownBy(() -> EvidenceReader.read(List.of(Path.of("no/such/results"))))
                .isInstanceOf(EvidenceException.class)
                .hasMessage("""
                        no/such/results: there is no such directory
                          expected   a directory of Allure 2 results""");
    }

    @Test
    void a_file_is_no_directory() {
        ResultsOnDisk results = new ResultsOnDisk(directory).result("u1").with("results.zip", "PK");
        assertThatThrownBy(() -> EvidenceReader.read(List.of(directory.resolve("u1-result.json"))))
                .satisfies(error -> assertThat(results.shortened(String.valueOf(error.getMessage())))
                        .isEqualTo("""
                        u1-result.json: that is a file, not a directory of results
                          perhaps    give the directory that it lies in"""));
        assertThatThrownBy(() -> EvidenceReader.read(List.of(directory.resolve("results.zip"))))
                .satisfies(error -> assertThat(results.shortened(String.valueOf(error.getMessage())))
                        .isEqualTo("""
                        results.zip: that is a file, not a directory of results
                          perhaps    unpack it, and give the directory that comes of it"""));
    }

    @Test
    void a_report_is_not_its_results() {
        ResultsOnDisk report =
                new ResultsOnDisk(directory).with("index.html", "<html>").with("data/test-cases/1.json", "{}");
        assertThatThrownBy(report::read)
                .satisfies(error -> assertThat(report.shortened(String.valueOf(error.getMessage())))
                        .isEqualTo("""
                        results: that is an HTML report, not the results it was made from
                          perhaps    give the results directory instead; Allure calls it allure-results"""));
    }

    @Test
    void results_deeper_down_are_pointed_at() {
        ResultsOnDisk results = new ResultsOnDisk(directory)
                .with("controller-1/u1-result.json", "{}")
                .with("controller-2/u2-result.json", "{}")
                .with("logs/run.log", "")
                .with(".unfinished-6f1c/u3-result.json", "{}");
        assertThatThrownBy(results::read)
                .satisfies(error -> assertThat(results.shortened(String.valueOf(error.getMessage())))
                        .isEqualTo("""
                        results: there are no results in it, only in directories below it
                          perhaps    give controller-1, controller-2"""));
    }
}
