package io.github.kextproof.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kextproof.gate.policy.Policy.Allowances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policies in vms, and the schema they are read by. */
class ShippedPoliciesTest {
    @TempDir
    Path directory;

    @Test
    void the_gate_of_commits_requires_the_twelve_journeys_that_apply() {
        Policy policy = PolicyReader.read(Path.of("vms/commit-gate.yaml"), PolicyOnDisk.TODAY);

        assertThat(policy.minimumExecuted()).hasValue(12);
        assertThat(policy.require().stream().flatMap(ShippedPoliciesTest::combinations))
                .containsExactly(
                        "fresh-approval 10.13.6 en-US none",
                        "reapproval 10.13.6 en-US none",
                        "fresh-approval 10.13.6 nl-NL none",
                        "reapproval 10.13.6 nl-NL none",
                        "fresh-approval 10.14.6 ja-JP none",
                        "reapproval 10.14.6 ja-JP none",
                        "fresh-approval 10.15.7 en-US none",
                        "fresh-approval 10.15.7 zh-TW none",
                        "reapproval 10.15.7 en-US none",
                        "reapproval 10.15.7 zh-TW none",
                        "managed-jamf 10.15.7 sv-SE jamf",
                        "managed-intune 10.14.6 it-IT intune");
        assertThat(policy.approvalExercised()).containsExactly("fresh-approval", "reapproval");
        assertThat(policy.real()).isEmpty();
    }

    @Test
    void the_gate_of_commits_allows_no_trouble_and_no_skip_but_those_of_the_stub_Macs() {
        Allowances allow = PolicyReader.read(Path.of("vms/commit-gate.yaml"), PolicyOnDisk.TODAY)
                .allow();

        assertThat(List.of(
                        allow.product(),
                        allow.lab(),
                        allow.approval(),
                        allow.configuration(),
                        allow.harness(),
                        allow.flaky()))
                .containsOnly(Ceiling.NONE);
        assertThat(allow.notApplicable())
                .hasSize(8)
                .noneMatch(reason -> reason.text().matches(".*[*?].*"));
    }

    @Test
    void the_gate_of_commits_wants_results_of_this_run() {
        assertThat(PolicyReader.read(Path.of("vms/commit-gate.yaml"), PolicyOnDisk.TODAY)
                        .fresh())
                .isEqualTo(new Freshness(
                        Optional.of(Duration.ofHours(2)),
                        Optional.of(new Freshness.One(List.of("100.88.54"))),
                        Optional.of(new Freshness.One(List.of())),
                        Optional.of(new Freshness.One(List.of()))));
    }

    @Test
    void the_gate_of_releases_wants_real_and_different_Macs() {
        Policy policy = PolicyReader.read(Path.of("vms/release-gate.yaml"), PolicyOnDisk.TODAY);

        assertThat(policy.real()).hasValue(18);
        assertThat(policy.minimumExecuted()).hasValue(18);
        assertThat(policy.require()).extracting(Requirement::macs).containsExactly(2, 1, 1, 1);
        assertThat(policy.fresh().maximumAge()).contains(Duration.ofDays(7));
        assertThat(policy.waivers()).isEmpty();
    }

    /** Each kind of skip that the stub Macs show belongs to the lab, too. */
    @Test
    void the_gate_of_releases_allows_the_skips_of_the_gate_of_commits() {
        List<Glob> ofReleases = PolicyReader.read(Path.of("vms/release-gate.yaml"), PolicyOnDisk.TODAY)
                .allow()
                .notApplicable();
        List<Glob> ofCommits = PolicyReader.read(Path.of("vms/commit-gate.yaml"), PolicyOnDisk.TODAY)
                .allow()
                .notApplicable();

        assertThat(ofCommits)
                .allSatisfy(reason -> assertThat(ofReleases).anyMatch(glob -> glob.matches(reason.text())));
    }

    @Test
    void the_waiver_that_is_commented_out_is_well() throws IOException {
        String all = Files.readString(Path.of("vms/release-gate.yaml"));
        String waived = all.lines()
                .map(line -> line.matches("# (waivers:|  - test: .*|    [a-z]+: .*)") ? line.substring(2) : line)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(new PolicyOnDisk(directory).complaints(waived)).isEmpty();
        assertThat(new PolicyOnDisk(directory).read(waived).waivers())
                .extracting(waiver -> waiver.test().text())
                .containsExactly("reapproval on catalina-0*");
    }

    @Test
    void the_gate_of_releases_shows_every_key_that_there_is_but_labels() throws IOException {
        String all = Files.readString(Path.of("vms/release-gate.yaml"));
        JsonNode schema = schema();
        List<String> keys = new ArrayList<>(names(schema.path("properties")));
        Stream.of("requirement", "allow", "fresh", "one", "waiver", "time")
                .forEach(definition ->
                        keys.addAll(names(schema.path("$defs").path(definition).path("properties"))));
        keys.remove("labels");

        assertThat(keys).allSatisfy(key -> assertThat(all).contains(key + ":"));
    }

    @Test
    void every_definition_completes_the_sentence_it_must_be_and_shows_an_example() throws IOException {
        assertThat(schema().path("$defs").properties()).allSatisfy(definition -> {
            JsonNode rule = definition.getValue();
            assertThat(rule.path("description").asText()).isNotEmpty().doesNotEndWith(".");
            assertThat(rule.path("examples").path(0).asText()).isNotEmpty();
        });
    }

    @Test
    void every_key_says_what_it_is_for_and_is_defined() throws IOException {
        JsonNode schema = schema();
        List<JsonNode> keys = schema.findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream())
                .map(Map.Entry::getValue)
                .filter(key -> key.has("$ref"))
                .toList();

        assertThat(keys).hasSizeGreaterThan(40).allSatisfy(key -> {
            assertThat(key.path("title").asText()).isNotEmpty().doesNotEndWith(".");
            assertThat(schema.at(key.path("$ref").asText().substring(1)).isObject())
                    .isTrue();
        });
    }

    /** What the schema proposes must not be complained of in turn. */
    @Test
    void every_example_is_well() throws IOException {
        PolicyOnDisk policy = new PolicyOnDisk(directory);
        Map<String, JsonNode> top = Map.of(
                "", schema().path("properties"),
                "allow", schema().at("/$defs/allow/properties"),
                "fresh", schema().at("/$defs/fresh/properties"),
                "time", schema().at("/$defs/time/properties"),
                "labels", schema().at("/$defs/labels/properties"));

        top.forEach((owner, properties) -> properties
                .properties()
                .forEach(key -> examples(key.getValue())
                        .filter(example -> !example.contains("..."))
                        .forEach(example -> assertThat(policy.complaints(with(owner, key.getKey() + ": " + example)))
                                .isEmpty())));
    }

    private static String with(String owner, String line) {
        String required = line.startsWith("minimum_executed") && owner.isEmpty() ? "" : "minimum_executed: 1\n";
        return required + (owner.isEmpty() ? line : owner + ": {" + line + "}") + "\n";
    }

    private static Stream<String> examples(JsonNode key) {
        List<String> examples = new ArrayList<>();
        try {
            schema().at(key.path("$ref").asText().substring(1))
                    .path("examples")
                    .forEach(example -> examples.add(example.asText()));
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
        return examples.stream();
    }

    private static Stream<String> combinations(Requirement requirement) {
        return requirement.scenarios().stream()
                .flatMap(scenario -> requirement.macos().stream().map(macos -> scenario + " " + macos))
                .flatMap(scenario -> requirement.locales().stream().map(locale -> scenario + " " + locale))
                .flatMap(scenario -> requirement.managements().stream().map(management -> scenario + " " + management));
    }

    private static List<String> names(JsonNode mapping) {
        return mapping.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(PolicyReader.schema());
    }
}
