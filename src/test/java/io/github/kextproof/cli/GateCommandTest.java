package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path results = Path.of("results");
    private Path policy = Path.of("gate.yaml");

    @BeforeEach
    void oneTestPassed() throws IOException {
        results = Files.createDirectory(directory.resolve("results"));
        policy = Files.writeString(directory.resolve("gate.yaml"), "minimum_executed: 1\n");
        result("1", "passed");
    }

    @Test
    void go_is_the_last_line_and_zero() {
        assertThat(gate(results, "--policy", policy)).isZero();
        assertThat(out.toString()).startsWith("policy   ").endsWith("\nGO\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void no_go_is_one() throws IOException {
        result("2", "failed");

        assertThat(gate(results, "--policy", policy)).isEqualTo(1);
        assertThat(out.toString()).contains("\n> allow.product ").endsWith("(allow.product)\n");
    }

    @Test
    void nothing_evaluated_is_four() throws IOException {
        assertThat(gate(Files.createDirectory(directory.resolve("empty")), "--policy", policy))
                .isEqualTo(4);
        assertThat(out.toString()).endsWith("\nNOTHING EVALUATED: there are no results\n");
    }

    @Test
    void a_directory_that_is_not_there_is_two() {
        assertThat(gate(directory.resolve("nowhere"), "--policy", policy)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("nowhere").doesNotContain("Exception");
    }

    @Test
    void a_policy_that_wants_nothing_is_two() throws IOException {
        Files.writeString(policy, "real: 1\n");

        assertThat(gate(results, "--policy", policy)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith(policy + ":").doesNotContain("Exception");
    }

    @Test
    void every_file_is_written_on_no_go_too() throws IOException {
        result("2", "failed");
        Path report = Files.createDirectory(directory.resolve("report"));
        Path index = Files.writeString(report.resolve("index.html"), "<html><body></body></html>");

        assertThat(gate(
                        results,
                        "--policy",
                        policy,
                        "--json",
                        directory.resolve("new/record.json"),
                        "--markdown",
                        directory.resolve("summary.md"),
                        "--junit",
                        directory.resolve("gate.xml"),
                        "--report",
                        report))
                .isEqualTo(1);
        assertThat(directory.resolve("new/record.json"))
                .content(StandardCharsets.UTF_8)
                .contains("\"outcome\": \"NO-GO\"");
        assertThat(directory.resolve("summary.md"))
                .content(StandardCharsets.UTF_8)
                .startsWith("## 🔴 NO-GO");
        assertThat(directory.resolve("gate.xml"))
                .content(StandardCharsets.UTF_8)
                .contains(" failures=\"1\"");
        assertThat(report.resolve("decision.html"))
                .content(StandardCharsets.UTF_8)
                .contains("<h1 class=\"bad\">NO-GO");
        assertThat(index).content(StandardCharsets.UTF_8).contains("href=\"decision.html\"", "Release gate: NO-GO");
    }

    @Test
    void a_file_that_cannot_be_written_is_two_after_the_outcome_and_the_others_are_written() throws IOException {
        Path taken = Files.createDirectory(directory.resolve("taken"));

        assertThat(gate(results, "--policy", policy, "--json", taken, "--junit", directory.resolve("gate.xml")))
                .isEqualTo(2);
        assertThat(out.toString()).endsWith("\nGO\n");
        assertThat(err).hasToString("""
                %s: cannot be written: java.nio.file.FileSystemException: %s: a directory; expected a file
                  perhaps    name another file, or make room; what was decided stands above
                """.formatted(taken, taken));
        assertThat(directory.resolve("gate.xml")).exists();
    }

    @Test
    void without_a_report_to_link_from_nothing_is_decided() {
        assertThat(gate(results, "--policy", policy, "--report", directory)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("there is no report to link the decision from: " + directory.resolve("index.html"));
    }

    @Test
    void the_baseline_is_part_of_the_record() throws IOException {
        Path record = directory.resolve("record.json");

        assertThat(gate(results, "--policy", policy, "--baseline", results, "--json", record))
                .isZero();
        assertThat(record).content(StandardCharsets.UTF_8).contains("\"baseline\": {");
    }

    @Test
    void a_record_is_verified_wherever_its_evidence_is_now() throws IOException {
        Path record = directory.resolve("record.json");
        gate(results, "--policy", policy, "--json", record);
        out.getBuffer().setLength(0);
        Path moved = Files.move(results, directory.resolve("moved"));

        assertThat(gate(moved, "--verify", record, "--policy", policy)).isZero();
        assertThat(out.toString())
                .contains("\npolicy      " + policy + " is still the same\n")
                .endsWith("\nTHE SAME: 1 file is as it was\n");
    }

    @Test
    void a_record_whose_evidence_was_touched_is_one() throws IOException {
        Path record = directory.resolve("record.json");
        gate(results, "--policy", policy, "--json", record);
        result("1", "failed");

        assertThat(gate(results, "--verify", record)).isEqualTo(1);
        assertThat(out.toString()).endsWith("\nchanged     " + results + "/1-result.json\n\nNOT THE SAME: 1 changed\n");
    }

    @Test
    void what_is_no_record_is_two() {
        assertThat(gate(results, "--verify", policy)).isEqualTo(2);
        assertThat(err.toString()).startsWith(policy + ": the decision record cannot be read: it is no JSON (line 1: ");
    }

    @Test
    void options_that_make_no_sense_together_are_refused() {
        assertThat(gate(results)).isEqualTo(2);
        assertThat(gate(results, "--verify", "r", "--json", "j")).isEqualTo(2);
        assertThat(gate(results, "--policy", policy, "--markdown", "-")).isEqualTo(2);
        assertThat(err).hasToString("""
                name a policy with --policy FILE, or a decision to verify with --verify RECORD
                  perhaps    kextproof gate --help
                --verify decides nothing: leave --baseline, --json, --markdown, --junit and --report out
                  perhaps    kextproof gate --help
                --markdown -: expected a file; standard output shows the table
                  perhaps    kextproof gate --help
                """);
    }

    @Test
    void help_has_exit_codes_of_its_own() {
        assertThat(gate("--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("0 GO; with --verify, the evidence is still the same")
                .contains("1 NO-GO; with --verify, the evidence is not the same")
                .contains("4 nothing was evaluated: no test was executed")
                .doesNotContain("Defender or macOS misbehaved");
    }

    private void result(String uuid, String status) throws IOException {
        Files.writeString(results.resolve(uuid + "-result.json"), """
                {"uuid": "%s", "historyId": "h%s", "name": "test %s", "status": "%s", "stage": "finished",
                 "start": 1764590400000, "stop": 1764590401000}
                """.formatted(uuid, uuid, uuid, status));
    }

    private int gate(Object... words) {
        String[] args = new String[words.length + 1];
        args[0] = "gate";
        for (int i = 0; i < words.length; i++) {
            args[i + 1] = words[i].toString();
        }
        return Kextproof.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
