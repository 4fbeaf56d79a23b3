package io.github.kextproof.gate.policy;

import static io.github.kextproof.gate.policy.PolicyOnDisk.WELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that require nothing, the same twice, or too much. */
class RequirementComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void a_policy_that_requires_nothing_is_none() {
        assertThat(complaints("allow: {product: 0}\nreal: 4\n")).isEqualTo("""
                vms/gate.yaml:1:1: the policy requires nothing
                  expected   'require', 'minimum_executed' or both
                  perhaps    say what must have passed: otherwise a run in which nothing ran would do""");
    }

    @Test
    void an_empty_list_requires_nothing_whatever_stands_beside_it() {
        assertThat(complaints("require: []\n")).isEqualTo("""
                vms/gate.yaml:1:10: require must be a list of at least one requirement
                  actual     an empty list""");
        assertThat(complaints("minimum_executed: 1\nrequire: []\n")).isEqualTo("""
                vms/gate.yaml:2:10: require must be a list of at least one requirement
                  actual     an empty list""");
    }

    @Test
    void the_same_requirement_twice_names_the_line_of_the_first() {
        assertThat(complaints(WELL + "  - scenario: reapproval\n    macs: 2\n")).isEqualTo("""
                vms/gate.yaml:3:5: require[1] requires what require[0] in line 2 requires already
                  actual     reapproval
                  perhaps    remove one of them; 'macs' says on how many Macs it must have passed""");
    }

    @Test
    void the_same_combination_in_other_lists_is_found() {
        assertThat(complaints("""
                require:
                  - scenario: [fresh-approval, reapproval]
                    macos: ["10.13.6", "10.15"]
                    locale: en-US
                    management: none
                  - scenario: managed-jamf
                  - scenario: reapproval
                    macos: ["10.15", "10.13.6", "10.14"]
                    locale: [en-US, zh-TW]
                    management: [none, jamf]
                """)).isEqualTo("""
                vms/gate.yaml:7:5: require[2] requires what require[0] in line 2 requires already
                  actual     reapproval on macOS 10.15 in en-US, managed by none (and 1 more)
                  perhaps    remove one of them; 'macs' says on how many Macs it must have passed""");
    }

    @Test
    void a_dimension_left_open_is_another_requirement() {
        assertThat(complaints("""
                require:
                  - scenario: reapproval
                  - scenario: reapproval
                    macos: "10.15"
                  - scenario: reapproval
                    macos: "10.15.7"
                  - scenario: reapproval
                    management: none
                """)).isEmpty();
    }

    @Test
    void ten_thousand_combinations_are_not_too_many() {
        assertThat(complaints("require:\n" + requirement(100, 10, 10))).isEmpty();
    }

    @Test
    void more_than_ten_thousand_combinations_are() {
        assertThat(complaints("require:\n" + requirement(100, 10, 10) + "  - scenario: reapproval\n"))
                .isEqualTo("""
                        vms/gate.yaml:2:3: require asks for more than 10000 combinations
                          perhaps    each scenario counts for each macOS, locale and management beside it: shorten the lists""");
    }

    @Test
    void a_product_of_long_lists_is_not_tried_out() {
        assertThat(complaints("require:\n" + requirement(9_000, 9_000, 9_000))).isEqualTo("""
                        vms/gate.yaml:2:3: require asks for more than 10000 combinations
                          perhaps    each scenario counts for each macOS, locale and management beside it: shorten the lists""");
    }

    private static String requirement(int scenarios, int macos, int managements) {
        return "  - scenario: [" + numbered(scenarios, "s", "") + "]\n    macos: [" + numbered(macos, "\"10.", "\"")
                + "]\n    management: [" + numbered(managements, "m", "") + "]\n";
    }

    private static String numbered(int count, String before, String after) {
        return IntStream.range(0, count)
                .mapToObj(number -> before + number + after)
                .collect(Collectors.joining(", "));
    }

    private String complaints(String yaml) {
        return new PolicyOnDisk(directory).complaints(yaml);
    }
}
