package io.github.kextproof.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.policy.Policy.Allowances;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyReaderTest {
    @TempDir
    Path directory;

    @Test
    void a_requirement_has_words_or_lists() {
        assertThat(read("""
                require:
                  - scenario: [fresh-approval, reapproval]
                    macos: ["10.13.6", "10.10"]
                    locale: [en-US, zh-TW]
                    management: none
                    macs: 2
                  - scenario: reapproval
                    macos: "10.15"
                    locale: ja-JP
                    management: [jamf, intune]
                """).require())
                .containsExactly(
                        new Requirement(
                                List.of("fresh-approval", "reapproval"),
                                List.of("10.13.6", "10.10"),
                                List.of("en-US", "zh-TW"),
                                List.of("none"),
                                2),
                        new Requirement(
                                List.of("reapproval"),
                                List.of("10.15"),
                                List.of("ja-JP"),
                                List.of("jamf", "intune"),
                                1));
    }

    @Test
    void what_a_requirement_leaves_out_stays_open_on_one_Mac() {
        assertThat(read(PolicyOnDisk.WELL).require())
                .containsExactly(new Requirement(List.of("reapproval"), List.of(), List.of(), List.of(), 1));
    }

    @Test
    void without_require_a_number_of_tests_will_do() {
        Policy policy = read("minimum_executed: 12\n");

        assertThat(policy.minimumExecuted()).hasValue(12);
        assertThat(policy.require()).isEmpty();
    }

    @Test
    void a_policy_that_only_requires_is_strict_and_looks_at_nothing_else() {
        Policy policy = read(PolicyOnDisk.WELL);

        assertThat(policy.allow()).isEqualTo(Allowances.NONE);
        assertThat(policy.fresh())
                .isEqualTo(new Freshness(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(policy.time())
                .isEqualTo(new TimeLimits(Map.of(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
        assertThat(policy.minimumExecuted()).isEmpty();
        assertThat(policy.real()).isEmpty();
        assertThat(policy.approvalExercised()).isEmpty();
        assertThat(policy.waivers()).isEmpty();
        assertThat(policy.dimensions()).isEqualTo(Dimensions.OWN);
    }

    @Test
    void an_owner_that_is_not_named_is_allowed_none() {
        assertThat(read(PolicyOnDisk.WELL + "allow: {lab: 5%, flaky: 3, not_applicable: \"Apple silicon*\"}\n")
                        .allow())
                .isEqualTo(new Allowances(
                        Ceiling.NONE,
                        new Ceiling.Share(5),
                        Ceiling.NONE,
                        Ceiling.NONE,
                        Ceiling.NONE,
                        new Ceiling.Count(3),
                        List.of(new Glob("Apple silicon*"))));
    }

    @Test
    void every_owner_has_its_own_ceiling() {
        assertThat(read(PolicyOnDisk.WELL + """
                allow:
                  product: 1
                  lab: 2
                  approval: 3
                  configuration: 4
                  harness: 100%
                  flaky: 0%
                  not_applicable: ["a*", "b?"]
                """).allow())
                .isEqualTo(new Allowances(
                        new Ceiling.Count(1),
                        new Ceiling.Count(2),
                        new Ceiling.Count(3),
                        new Ceiling.Count(4),
                        new Ceiling.Share(100),
                        new Ceiling.Share(0),
                        List.of(new Glob("a*"), new Glob("b?"))));
    }

    @Test
    void freshness_knows_days_and_what_may_be_there_besides() {
        assertThat(read(PolicyOnDisk.WELL + """
                fresh:
                  maximum_age: 7d
                  product_version: {besides: ["100.88.54", "100.90.27"]}
                  harness_commit: one
                  package_checksum: {besides: abc}
                """).fresh())
                .isEqualTo(new Freshness(
                        Optional.of(Duration.ofDays(7)),
                        Optional.of(new Freshness.One(List.of("100.88.54", "100.90.27"))),
                        Optional.of(new Freshness.One(List.of())),
                        Optional.of(new Freshness.One(List.of("abc")))));
    }

    /** A block of YAML ends with a new line: a rule written as one must not be lost. */
    @Test
    void a_text_over_several_lines_is_the_same_text() {
        Policy policy = read(PolicyOnDisk.WELL + """
                fresh:
                  maximum_age: |
                    24h
                  product_version: |
                    one
                allow:
                  lab: |
                    5%
                """);

        assertThat(policy.fresh().maximumAge()).contains(Duration.ofHours(24));
        assertThat(policy.fresh().productVersion()).contains(new Freshness.One(List.of()));
        assertThat(policy.allow().lab()).isEqualTo(new Ceiling.Share(5));
    }

    @Test
    void times_keep_the_order_of_the_policy() {
        TimeLimits time = read(PolicyOnDisk.WELL + """
                time:
                  scenario: {reapproval: 15m, fresh-approval: 10m, managed-jamf: 90s}
                  slower: 150%
                  new_failures: 0
                  newly_flaky: 10%
                """).time();

        assertThat(time)
                .isEqualTo(new TimeLimits(
                        Map.of(
                                "reapproval", Duration.ofMinutes(15),
                                "fresh-approval", Duration.ofMinutes(10),
                                "managed-jamf", Duration.ofSeconds(90)),
                        OptionalInt.of(150),
                        Optional.of(new Ceiling.Count(0)),
                        Optional.of(new Ceiling.Share(10))));
        assertThat(time.scenarios().keySet()).containsExactly("reapproval", "fresh-approval", "managed-jamf");
    }

    @Test
    void a_waiver_knows_its_line() {
        assertThat(read(PolicyOnDisk.WAIVED).waivers())
                .containsExactly(new Waiver(
                        new Glob("reapproval on catalina-0*"),
                        "mac-lab@example.com",
                        "the pane opens late",
                        "https://tracker.example/4711",
                        LocalDate.of(2026, 12, 31),
                        4));
    }

    @Test
    void a_waiver_that_has_expired_is_read_for_the_rules_to_judge() {
        assertThat(read(PolicyOnDisk.WAIVED.replace("2026-12-31", "2020-02-29")).waivers())
                .extracting(Waiver::expires)
                .containsExactly(LocalDate.of(2020, 2, 29));
    }

    @Test
    void a_waiver_may_hold_for_180_days() {
        assertThat(read(PolicyOnDisk.WAIVED.replace("2026-12-31", "2027-05-21")).waivers())
                .extracting(Waiver::expires)
                .containsExactly(PolicyOnDisk.TODAY.plusDays(180));
    }

    @Test
    void the_names_of_labels_can_be_changed_one_by_one() {
        assertThat(read(PolicyOnDisk.WELL + "labels: {scenario: feature, mac: host}\n")
                        .dimensions())
                .isEqualTo(new Dimensions(
                        "feature",
                        "host",
                        "macos",
                        "locale",
                        "management",
                        "product",
                        "package.sha256",
                        "harness.commit",
                        "simulated",
                        "approval",
                        "owner"));
    }

    @Test
    void every_label_can_have_another_name() {
        assertThat(read(PolicyOnDisk.WELL + """
                labels:
                  {scenario: a, mac: b, macos: c, locale: d, management: e, product: f, package_checksum: g, harness: h,
                   simulated: i, approval: j, owner: a k}
                """).dimensions())
                .isEqualTo(new Dimensions("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "a k"));
    }

    @Test
    void real_Macs_and_exercised_approvals_are_read() {
        Policy policy = read("real: 4\napproval_exercised: [fresh-approval, reapproval]\n" + PolicyOnDisk.WELL);

        assertThat(policy.real()).hasValue(4);
        assertThat(policy.approvalExercised()).containsExactly("fresh-approval", "reapproval");
        assertThat(read("approval_exercised: reapproval\n" + PolicyOnDisk.WELL).approvalExercised())
                .containsExactly("reapproval");
    }

    @Test
    void a_policy_carries_its_file_and_the_checksum_of_its_bytes() {
        Policy policy = read("minimum_executed: 1\n");

        assertThat(policy.file()).isEqualTo(directory.resolve("gate.yaml"));
        // As `printf 'minimum_executed: 1\n' | shasum -a 256` prints it.
        assertThat(policy.sha256()).isEqualTo("14cf2ab2d8c8b767736b81890bbf14d22827f6648580ebd2cda2ec4eda83592b");
    }

    @Test
    void bytes_count_for_the_checksum_though_they_mean_nothing() {
        assertThat(read("minimum_executed: 1\n").sha256())
                .isNotEqualTo(read("minimum_executed: 1 # one\n").sha256());
    }

    @Test
    void the_schema_is_the_one_in_the_jar() throws Exception {
        try (var in = PolicyReader.class.getResourceAsStream("policy.schema.json")) {
            assertThat(in).isNotNull();
            assertThat(PolicyReader.schema()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A policy cut short anywhere is read or complained of; nothing else comes out. */
    @Test
    void the_beginning_of_a_policy_is_never_a_crash() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("vms/release-gate.yaml"));
        PolicyOnDisk policy = new PolicyOnDisk(directory);

        for (int end = 0; end <= lines.size(); end++) {
            String complaints = policy.complaints(String.join("\n", lines.subList(0, end)));
            assertThat(complaints)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).startsWith("vms/gate.yaml"));
        }
    }

    private Policy read(String yaml) {
        return new PolicyOnDisk(directory).read(yaml);
    }
}
