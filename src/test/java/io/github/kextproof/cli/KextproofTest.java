package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KextproofTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_a_command_it_says_which_there_are() {
        assertThat(kextproof()).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("name a command: run, doctor, lease, stub, report, gate, diff or schema\n");
    }

    @Test
    void help_names_the_exit_codes() {
        assertThat(kextproof("run", "--help")).isZero();
        assertThat(out.toString())
                .contains("Exit codes:")
                .contains("0   every scenario that applies held")
                .contains("4   nothing was evaluated");
    }

    @Test
    void a_report_is_made_of_results_that_are_there() throws IOException {
        Path results = Files.createDirectory(directory.resolve("results"));
        Files.writeString(
                results.resolve("1-result.json"), "{\"uuid\": \"1\", \"name\": \"a\", \"status\": \"passed\"}");
        Path report = directory.resolve("report");

        assertThat(kextproof("report", results.toString(), "--report", report.toString()))
                .isZero();

        assertThat(out).hasToString("report   " + report.resolve("index.html") + "\n");
        assertThat(report.resolve("index.html")).isRegularFile();
        assertThat(kextproof("report", directory.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("there is no report to make: ");
    }

    @Test
    void an_unknown_scenario_is_answered_with_those_there_are() {
        assertThat(kextproof("run", "--scenario", "reaproval")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("there is no scenario 'reaproval'; there are fresh-approval, reapproval, managed-jamf,"
                        + " managed-intune, preapproved, restart, detection\n");
    }

    @Test
    void misuse_is_answered_with_one_line_and_where_to_read_on() {
        assertThat(kextproof("run", "--json", "-")).isEqualTo(2);
        assertThat(err)
                .hasToString("--json -: expected a file; standard output shows the table\n  perhaps    kextproof run"
                        + " --help\n");
    }

    @Test
    void no_macs_at_once_is_too_few() {
        assertThat(kextproof("run", "--parallel", "0")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--parallel 0: expected 1 or more, the number of Macs at work at once\n");
    }

    @Test
    void a_misspelt_key_leads_to_the_right_one() throws IOException {
        Path inventory = Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product: {package: a.pkg, onboarding: b.py}
                macs:
                  - name: one
                    makos: "10.15.7"
                """);
        Files.createFile(directory.resolve("a.pkg"));
        Files.createFile(directory.resolve("b.py"));

        assertThat(kextproof("run", "--inventory", inventory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("macs.yaml:5:").contains("'makos'").contains("did you mean 'macos'?");
    }

    @Test
    void a_mac_that_is_not_there_evaluates_nothing() {
        assertThat(kextproof("run", "--mac", "catalina-tw")).isEqualTo(4);
        assertThat(err.toString()).contains("catalina-tw").contains("catalina-zh-tw");
    }

    @Test
    void the_schema_of_inventories_is_printed_for_editors() {
        assertThat(kextproof("schema")).isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"An"
                        + " inventory of kextproof\",\n")
                .endsWith("}\n");
    }

    @Test
    void the_schema_of_inventories_can_be_asked_for_by_name() {
        assertThat(kextproof("schema", "inventory")).isZero();
        assertThat(out.toString()).contains("  \"title\": \"An inventory of kextproof\",\n");
    }

    @Test
    void the_schema_of_policies_is_printed_for_editors() {
        assertThat(kextproof("schema", "policy")).isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"A"
                        + " policy of kextproof's release gate\",\n")
                .endsWith("}\n");
    }

    @Test
    void a_schema_that_is_not_there_is_answered_with_those_there_are() {
        assertThat(kextproof("schema", "lab")).isEqualTo(2);
        assertThat(err).hasToString("""
                there is no schema 'lab'; there are inventory, policy
                  perhaps    kextproof schema --help
                """);
    }

    @Test
    void stubs_of_an_inventory_without_stubs_are_refused() throws IOException {
        Path inventory = Files.writeString(directory.resolve("lab.yaml"), "macs: []\n");

        assertThat(kextproof("stub", "--inventory", inventory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("lab.yaml");
    }

    private int kextproof(String... args) {
        return Kextproof.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
