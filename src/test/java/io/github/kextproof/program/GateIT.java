package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate as CI calls it, over what the suites have just written about the stub Macs. */
class GateIT {
    private static final Path RESULTS =
            Path.of(System.getProperty("kextproof.results", "target/allure-results-of-suites"));
    private static final String POLICY =
            Path.of("vms/commit-gate.yaml").toAbsolutePath().toString();

    @TempDir
    private Path directory;

    private Path results;

    @BeforeEach
    void copyTheResults() throws IOException {
        results = Files.createDirectory(directory.resolve("results"));
        try (Stream<Path> all = Files.list(RESULTS)) {
            for (Path file : all.toList()) {
                Files.copy(file, results.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void go_is_0() throws Exception {
        Program gate = gate("results", "--policy", POLICY);

        assertThat(gate.out()).endsWith("\nGO\n");
        assertThat(gate.err()).isEmpty();
        assertThat(gate.exitCode()).isZero();
    }

    @Test
    void no_go_is_1_and_names_what_is_missing() throws Exception {
        Files.delete(passed().get(0));

        Program gate = gate("results", "--policy", POLICY);

        assertThat(gate.out())
                .contains("never ran")
                .containsPattern("\\nNO-GO: \\d of \\d+ rules are not met .*require.*\\n$");
        assertThat(gate.exitCode()).isEqualTo(1);
    }

    @Test
    void a_policy_that_requires_nothing_is_2() throws Exception {
        Files.writeString(directory.resolve("lax.yaml"), "allow: {lab: 100%}\n");

        Program gate = gate("results", "--policy", "lax.yaml");

        assertThat(gate.err()).startsWith("lax.yaml:1:1: the policy requires nothing\n");
        assertThat(gate.out()).isEmpty();
        assertThat(gate.exitCode()).isEqualTo(2);
    }

    @Test
    void a_directory_that_is_not_there_is_2() throws Exception {
        Program gate = gate("nowhere", "--policy", POLICY);

        assertThat(gate.err()).startsWith("nowhere: ");
        assertThat(gate.exitCode()).isEqualTo(2);
    }

    @Test
    void an_empty_directory_is_4() throws Exception {
        Files.createDirectory(directory.resolve("empty"));

        Program gate = gate("empty", "--policy", POLICY);

        assertThat(gate.out()).endsWith("\nNOTHING EVALUATED: there are no results\n");
        assertThat(gate.exitCode()).isEqualTo(4);
    }

    @Test
    void nothing_but_skips_is_4() throws Exception {
        for (Path file : passed()) {
            Files.delete(file);
        }

        Program gate = gate("results", "--policy", POLICY);

        assertThat(gate.out()).containsPattern("\\nNOTHING EVALUATED: no test was executed.*\\n$");
        assertThat(gate.exitCode()).isEqualTo(4);
    }

    @Test
    void a_cut_off_result_is_no_go() throws Exception {
        Path damaged = passed().get(0);
        Files.write(damaged, List.of("{\"uuid\": "));

        Program gate = gate("results", "--policy", POLICY);

        assertThat(gate.out()).contains("results/" + damaged.getFileName()).contains("readable");
        assertThat(gate.exitCode()).isEqualTo(1);
    }

    @Test
    void a_decision_can_be_verified_later() throws Exception {
        Program decided = gate("results", "--policy", POLICY, "--json", "decision.json");
        Program same = gate("results", "--verify", "decision.json", "--policy", POLICY);
        Path changed = passed().get(0);
        Files.writeString(changed, Files.readString(changed).replace("passed", "failed"));
        Program other = gate("results", "--verify", "decision.json");

        assertThat(decided.exitCode()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(directory.resolve("decision.json").toFile())
                        .path("outcome")
                        .asText())
                .isEqualTo("GO");
        assertThat(same.exitCode()).describedAs(same.out() + same.err()).isZero();
        assertThat(other.out()).contains(changed.getFileName().toString());
        assertThat(other.exitCode()).isEqualTo(1);
    }

    @Test
    void a_picture_that_was_swapped_is_noticed() throws Exception {
        gate("results", "--policy", POLICY, "--json", "decision.json");
        Path picture;
        try (Stream<Path> all = Files.list(results)) {
            picture = all.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(picture, new byte[] {1});

        Program verified = gate("results", "--verify", "decision.json");

        assertThat(verified.out())
                .contains("changed")
                .contains(picture.getFileName().toString());
        assertThat(verified.exitCode()).isEqualTo(1);
    }

    @Test
    void a_run_does_not_differ_from_itself() throws Exception {
        Program diff = Program.run(directory, Map.of(), "diff", "results", "results");

        assertThat(diff.exitCode()).describedAs(diff.out() + diff.err()).isZero();
    }

    private Program gate(String... arguments) throws Exception {
        return Program.run(
                directory,
                Map.of(),
                Stream.concat(Stream.of("gate"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<Path> passed() throws IOException {
        List<Path> passed = new ArrayList<>();
        for (Path file : files(results)) {
            if (new ObjectMapper()
                    .readTree(file.toFile())
                    .path("status")
                    .asText()
                    .equals("passed")) {
                passed.add(file);
            }
        }
        return passed;
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .sorted()
                    .toList();
        }
    }
}
