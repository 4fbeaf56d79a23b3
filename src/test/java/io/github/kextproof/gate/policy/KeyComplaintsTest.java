package io.github.kextproof.gate.policy;

import static io.github.kextproof.gate.policy.PolicyOnDisk.WAIVED;
import static io.github.kextproof.gate.policy.PolicyOnDisk.WELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are unknown, doubled, missing or in the wrong place. */
class KeyComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void an_unknown_key_names_the_nearest_known_one_and_all_that_are_allowed() {
        assertThat(complaints(WELL.replace("require:", "requires:"))).isEqualTo("""
                vms/gate.yaml:1:1: unknown key 'requires' in the policy; did you mean 'require'?
                  allowed    allow, approval_exercised, fresh, labels, minimum_executed, real, require, time, waivers""");
    }

    @Test
    void a_hyphen_is_no_underscore() {
        assertThat(complaints("minimum-executed: 12\n")).isEqualTo("""
                vms/gate.yaml:1:1: unknown key 'minimum-executed' in the policy; did you mean 'minimum_executed'?
                  allowed    allow, approval_exercised, fresh, labels, minimum_executed, real, require, time, waivers""");
    }

    @Test
    void an_unknown_key_that_resembles_none_lists_what_is_allowed() {
        assertThat(complaints(WELL + "allow: {frobnicate: 1}\n")).isEqualTo("""
                vms/gate.yaml:3:9: unknown key 'frobnicate' in allow
                  allowed    approval, configuration, flaky, harness, lab, not_applicable, product""");
    }

    @Test
    void a_key_in_the_wrong_place_is_told_where_to_go() {
        assertThat(complaints(WELL + "maximum_age: 24h\nmacs: 2\nexpires: 2026-12-31\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:1: unknown key 'maximum_age' in the policy
                          allowed    allow, approval_exercised, fresh, labels, minimum_executed, real, require, time, waivers
                          perhaps    move it to fresh
                        vms/gate.yaml:4:1: unknown key 'macs' in the policy
                          allowed    allow, approval_exercised, fresh, labels, minimum_executed, real, require, time, waivers
                          perhaps    move it to an item of require
                        vms/gate.yaml:5:1: unknown key 'expires' in the policy
                          allowed    allow, approval_exercised, fresh, labels, minimum_executed, real, require, time, waivers
                          perhaps    move it to an item of waivers""");
    }

    @Test
    void an_unknown_key_in_a_list_names_its_item() {
        assertThat(complaints(WELL + "    mac_os: \"10.15\"\n")).isEqualTo("""
                vms/gate.yaml:3:5: unknown key 'mac_os' in require[0]; did you mean 'macos'?
                  allowed    locale, macos, macs, management, scenario""");
    }

    @Test
    void an_unknown_key_where_a_word_would_do_names_the_nearest() {
        assertThat(complaints(WELL + "fresh: {product_version: {beside: \"1.2\"}}\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:27: unknown key 'beside' in fresh.product_version; did you mean 'besides'?
                          allowed    besides""");
    }

    @Test
    void an_unknown_label_lists_the_known_ones() {
        assertThat(complaints(WELL + "labels: {scenarios: feature, colour: x}\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:10: unknown key 'scenarios' in labels; did you mean 'scenario'?
                          allowed    approval, harness, locale, mac, macos, management, owner, package_checksum, product, scenario, simulated
                        vms/gate.yaml:3:30: unknown key 'colour' in labels
                          allowed    approval, harness, locale, mac, macos, management, owner, package_checksum, product, scenario, simulated""");
    }

    @Test
    void a_duplicate_key_names_the_line_of_the_first() {
        assertThat(complaints("real: 1\n" + WELL + "real: 2\n")).isEqualTo("""
                vms/gate.yaml:4:1: duplicate key 'real' in the policy; the first is in line 1
                  perhaps    remove one of them""");
    }

    @Test
    void a_requirement_without_a_scenario_lacks_it() {
        assertThat(complaints("require:\n  - macos: \"10.15\"\n")).isEqualTo("""
                vms/gate.yaml:2:5: require[0] lacks 'scenario'
                  expected   the name of a scenario, or a list of them
                  perhaps    add 'scenario: reapproval'""");
    }

    @Test
    void a_waiver_lacks_what_makes_it_an_exception() {
        assertThat(complaints(WELL + "waivers: [{}]\n")).isEqualTo("""
                vms/gate.yaml:3:11: waivers[0] lacks 'test'
                  expected   the full name of a test, in which * stands for anything and ? for one character
                  perhaps    add 'test: "reapproval on catalina-0*"'
                vms/gate.yaml:3:11: waivers[0] lacks 'owner'
                  expected   text that says who answers for it
                  perhaps    add 'owner: mac-lab@example.com'
                vms/gate.yaml:3:11: waivers[0] lacks 'reason'
                  expected   text that says why it may fail
                  perhaps    add 'reason: "the pane opens late on this host"'
                vms/gate.yaml:3:11: waivers[0] lacks 'link'
                  expected   the https:// or http:// address where it is followed up
                  perhaps    add 'link: https://tracker.example/4711'
                vms/gate.yaml:3:11: waivers[0] lacks 'expires'
                  expected   the last day on which it holds, such as 2026-12-31
                  perhaps    add 'expires: 2026-12-31'""");
    }

    @Test
    void a_waiver_with_a_misspelt_key_is_complained_of_once() {
        assertThat(complaints(WAIVED.replace("expires:", "expiry:"))).isEqualTo("""
                vms/gate.yaml:8:5: unknown key 'expiry' in waivers[0]; did you mean 'expires'?
                  allowed    expires, link, owner, reason, test""");
    }

    @Test
    void one_besides_nothing_lacks_it() {
        assertThat(complaints(WELL + "fresh: {harness_commit: {}}\n")).isEqualTo("""
                vms/gate.yaml:3:25: fresh.harness_commit lacks 'besides'
                  expected   a word without spaces, or a list of them
                  perhaps    add 'besides: "100.88.54"'""");
    }

    @Test
    void a_group_without_any_rule_is_unfinished() {
        assertThat(complaints(WELL + "allow: {}\nfresh: {}\ntime: {}\nlabels: {}\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:8: allow must be keys and values, at least one of: product, lab, approval, configuration, harness, flaky, not_applicable
                          actual     {}
                        vms/gate.yaml:4:8: fresh must be keys and values, at least one of: maximum_age, product_version, harness_commit, package_checksum
                          actual     {}
                        vms/gate.yaml:5:7: time must be keys and values, at least one of: scenario, slower, new_failures, newly_flaky
                          actual     {}
                        vms/gate.yaml:6:9: labels must be keys and values, at least one of: scenario, mac, macos, locale, management, product, package_checksum, harness, simulated, approval, owner
                          actual     {}""");
    }

    @Test
    void a_key_without_a_value_says_what_is_expected() {
        assertThat(complaints(WELL + "real:\nwaivers:\nfresh:\n  maximum_age:\n"))
                .isEqualTo("""
                        vms/gate.yaml:3:6: real has no value
                          expected   a whole number from 1 to 1000000
                          perhaps    give it one, or remove the key
                        vms/gate.yaml:4:9: waivers has no value
                          expected   a list of at least one waiver
                          perhaps    give it one, or remove the key
                        vms/gate.yaml:6:15: fresh.maximum_age has no value
                          expected   a duration above zero such as 7d, 24h, 15m, 90s or 1h30m
                          perhaps    give it one, or remove the key""");
    }

    private String complaints(String yaml) {
        return new PolicyOnDisk(directory).complaints(yaml);
    }
}
