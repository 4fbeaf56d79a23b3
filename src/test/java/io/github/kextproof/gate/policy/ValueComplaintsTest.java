package io.github.kextproof.gate.policy;

import static io.github.kextproof.gate.policy.PolicyOnDisk.WELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are wrong in themselves. */
class ValueComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void an_unquoted_version_is_a_number_and_wants_quotes() {
        assertThat(complaints(WELL + "    macos: 10.10\n")).isEqualTo("""
                vms/gate.yaml:3:12: require[0].macos must be text; without quotes 10.10 is a number
                  perhaps    quote it: "10.10\"""");
    }

    @Test
    void an_unquoted_version_in_a_list_wants_quotes_too() {
        assertThat(complaints(WELL + "    macos: [10.13.6, 10.15, 11]\n")).isEqualTo("""
                vms/gate.yaml:3:22: require[0].macos[1] must be text; without quotes 10.15 is a number
                  perhaps    quote it: "10.15"
                vms/gate.yaml:3:29: require[0].macos[2] must be text; without quotes 11 is a number
                  perhaps    quote it: "11\"""");
    }

    @Test
    void an_unquoted_number_besides_wants_quotes() {
        assertThat(complaints(
                        WELL + "fresh: {product_version: {besides: 100.10}, harness_commit: {besides: [1234567]}}\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:36: fresh.product_version.besides must be text; without quotes 100.10 is a number
                          perhaps    quote it: "100.10"
                        vms/gate.yaml:3:72: fresh.harness_commit.besides[0] must be text; without quotes 1234567 is a number
                          perhaps    quote it: "1234567\"""");
    }

    @Test
    void a_macOS_version_is_made_of_numbers() {
        assertThat(complaints(WELL + "    macos: [Catalina, 10.15.x]\n")).isEqualTo("""
                vms/gate.yaml:3:13: require[0].macos[0] must be a macOS version in quotes, such as "10.15" for every 10.15.x or "10.15.7"
                  actual     'Catalina'
                vms/gate.yaml:3:23: require[0].macos[1] must be a macOS version in quotes, such as "10.15" for every 10.15.x or "10.15.7"
                  actual     '10.15.x'""");
    }

    @Test
    void a_locale_has_a_hyphen_as_results_have_it() {
        assertThat(complaints(WELL + "    locale: zh_TW\n")).isEqualTo("""
                vms/gate.yaml:3:13: require[0].locale must be a language as results name it, such as en-US or zh-TW, or a list of them
                  actual     'zh_TW'""");
    }

    @Test
    void a_management_is_a_word() {
        assertThat(complaints(WELL + "    management: by jamf\n")).isEqualTo("""
                vms/gate.yaml:3:17: require[0].management must be none, jamf, intune or another word that results have, or a list of them
                  actual     'by jamf'""");
    }

    @Test
    void one_Mac_is_the_fewest() {
        assertThat(complaints(WELL + "    macs: 0\n")).isEqualTo("""
                vms/gate.yaml:3:11: require[0].macs must be a whole number from 1 to 1000
                  actual     '0'""");
    }

    @Test
    void an_empty_list_asks_for_nothing() {
        assertThat(complaints("""
                require:
                  - scenario: []
                    macos: []
                approval_exercised: []
                waivers: []
                allow: {not_applicable: []}
                """)).isEqualTo("""
                vms/gate.yaml:2:15: require[0].scenario must be the name of a scenario, or a list of them
                  actual     an empty list
                vms/gate.yaml:3:12: require[0].macos must be a macOS version in quotes, such as "10.15" for every 10.15.x or "10.15.7", or a list of them
                  actual     an empty list
                vms/gate.yaml:4:21: approval_exercised must be the name of a scenario, or a list of them
                  actual     an empty list
                vms/gate.yaml:5:10: waivers must be a list of at least one waiver
                  actual     an empty list
                vms/gate.yaml:6:25: allow.not_applicable must be a reason for which a test may be skipped, in which * stands for anything and ? for one character, or a list of at least one
                  actual     an empty list""");
    }

    @Test
    void a_word_is_no_requirement() {
        assertThat(complaints("require: [reapproval]\n")).isEqualTo("""
                vms/gate.yaml:1:11: require[0] must be keys and values, among them 'scenario'
                  actual     'reapproval'""");
    }

    @Test
    void a_mapping_is_no_list_of_requirements() {
        assertThat(complaints("require: {scenario: reapproval}\n")).isEqualTo("""
                vms/gate.yaml:1:10: require must be a list of at least one requirement
                  actual     the keys scenario""");
    }

    @Test
    void what_is_there_twice_in_a_list_names_the_line_of_the_first() {
        assertThat(complaints("""
                require:
                  - scenario: [reapproval, fresh-approval, reapproval]
                    macos:
                      - "10.15"
                      - "10.15"
                approval_exercised: [reapproval, reapproval]
                """)).isEqualTo("""
                vms/gate.yaml:2:44: require[0].scenario[2] repeats 'reapproval' from line 2
                  perhaps    remove one of them
                vms/gate.yaml:5:9: require[0].macos[1] repeats '10.15' from line 4
                  perhaps    remove one of them
                vms/gate.yaml:6:34: approval_exercised[1] repeats 'reapproval' from line 6
                  perhaps    remove one of them""");
    }

    @Test
    void a_ceiling_is_a_count_or_a_share_up_to_100_percent() {
        assertThat(complaints(WELL + """
                allow:
                  product: -1
                  lab: 101%
                  approval: 2.5%
                  configuration: 0.05
                  harness: few
                  flaky: [1]
                """)).isEqualTo("""
                vms/gate.yaml:4:12: allow.product must be a count such as 0, or a share of the executed tests in whole percent from 0% to 100%, such as 5%
                  actual     '-1'
                vms/gate.yaml:5:8: allow.lab must be a count such as 0, or a share of the executed tests in whole percent from 0% to 100%, such as 5%
                  actual     '101%'
                vms/gate.yaml:6:13: allow.approval must be a count such as 0, or a share of the executed tests in whole percent from 0% to 100%, such as 5%
                  actual     '2.5%'
                vms/gate.yaml:7:18: allow.configuration must be a count such as 0, or a share of the executed tests in whole percent from 0% to 100%, such as 5%
                  actual     '0.05'
                vms/gate.yaml:8:12: allow.harness must be a count such as 0, or a share of the executed tests in whole percent from 0% to 100%, such as 5%
                  actual     'few'
                vms/gate.yaml:9:10: allow.flaky must be a count such as 0, or a share of the executed tests in whole percent from 0% to 100%, such as 5%
                  actual     a list""");
    }

    @Test
    void a_count_in_quotes_is_text() {
        assertThat(complaints("minimum_executed: \"12\"\nallow: {lab: '0'}\n")).isEqualTo("""
                vms/gate.yaml:1:19: minimum_executed must be a number; in quotes 12 is text
                  perhaps    write 12 without them
                vms/gate.yaml:2:14: allow.lab must be a number; in quotes 0 is text
                  perhaps    write 0 without them""");
    }

    @Test
    void an_age_is_a_duration_above_zero() {
        assertThat(complaints(
                        WELL + "fresh: {maximum_age: 24}\ntime: {scenario: {reapproval: 0s, fresh-approval: 1h1d}}\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:22: fresh.maximum_age must be a duration above zero such as 7d, 24h, 15m, 90s or 1h30m
                          actual     '24'
                        vms/gate.yaml:4:31: time.scenario.reapproval must be a duration above zero such as 7d, 24h, 15m, 90s or 1h30m
                          actual     '0s'
                        vms/gate.yaml:4:51: time.scenario.fresh-approval must be a duration above zero such as 7d, 24h, 15m, 90s or 1h30m
                          actual     '1h1d'""");
    }

    @Test
    void one_is_a_word() {
        assertThat(complaints(WELL + "fresh: {product_version: 1, harness_commit: onee, package_checksum: [one]}\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:26: fresh.product_version must be one, or {besides: "100.88.54"} with what may be there, too
                          actual     '1'
                        vms/gate.yaml:3:45: fresh.harness_commit must be one, or {besides: "100.88.54"} with what may be there, too; did you mean 'one'?
                          actual     'onee'
                        vms/gate.yaml:3:69: fresh.package_checksum must be one, or {besides: "100.88.54"} with what may be there, too
                          actual     a list""");
    }

    @Test
    void slower_is_a_percentage_above_zero() {
        assertThat(complaints(WELL + "time: {slower: 0%}\n")).isEqualTo("""
                vms/gate.yaml:3:16: time.slower must be a whole number of percent from 1% to 9999%, such as 50%
                  actual     '0%'""");
    }

    @Test
    void real_Macs_are_counted_from_one() {
        assertThat(complaints("real: 0\nminimum_executed: 0\n")).isEqualTo("""
                vms/gate.yaml:1:7: real must be a whole number from 1 to 1000000
                  actual     '0'
                vms/gate.yaml:2:19: minimum_executed must be a whole number from 1 to 1000000
                  actual     '0'""");
    }

    @Test
    void a_label_has_one_name() {
        assertThat(complaints(WELL + "labels: {scenario: [suite, feature], mac: \" \"}\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:20: labels.scenario must be the name of a label or a parameter
                          actual     a list
                        vms/gate.yaml:3:43: labels.mac must be the name of a label or a parameter
                          actual     ' '""");
    }

    private String complaints(String yaml) {
        return new PolicyOnDisk(directory).complaints(yaml);
    }
}
