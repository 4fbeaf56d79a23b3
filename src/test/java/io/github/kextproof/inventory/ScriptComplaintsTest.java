package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are wrong, and what leads out of it. */
class ScriptComplaintsTest {
    @TempDir
    Path directory;

    private String complaints(String entry) {
        return new InventoryOnDisk(directory).complaints(STUB + "    script:\n      - " + entry + "\n");
    }

    @Test
    void a_misspelt_key_of_set_gets_the_nearest() {
        assertThat(complaints("{when: {}, then: {set: {kext.loded: false}}}")).startsWith("""
                vms/lab.yaml:7:33: unknown key 'kext.loded' in script[0].then.set of macs[0] (catalina-01); did you mean 'kext.loaded'?
                  allowed    accessibility, allow.clicks, allow.keys, automation, banner, cli, clock.offset, clock.stopped, consent, consent.teams, console.user, daemon,""");
    }

    @Test
    void a_misspelt_field_of_health_gets_the_nearest() {
        assertThat(complaints("{when: {}, then: {set: {health.json.availabel: false}}}"))
                .isEqualTo("""
                vms/lab.yaml:7:33: unknown key 'health.json.availabel' in script[0].then.set of macs[0] (catalina-01); did you mean 'health.json.available'?
                  allowed    the fields of 'mdatp health', and new ones that resemble none of them""");
    }

    @Test
    void a_new_field_of_health_is_taken() {
        assertThat(complaints("{when: {}, then: {set: {health.troubleshooting: false}}}"))
                .isEmpty();
    }

    @Test
    void a_field_of_health_without_a_value_is_none() {
        assertThat(complaints("{when: {}, then: {set: {health.org_id: }}}")).isEqualTo("""
                vms/lab.yaml:7:47: script[0].then.set.health.org_id of macs[0] (catalina-01) has no value
                  expected   a value such as true, false, unavailable, null, a number or text
                  perhaps    give it one; 'missing' leaves the field out of health""");
    }

    @Test
    void a_misspelt_value_gets_the_nearest() {
        assertThat(complaints("{when: {state: protcted}, then: {set: {kext.bundle: unsinged}}}"))
                .isEqualTo("""
                vms/lab.yaml:7:24: script[0].when.state of macs[0] (catalina-01) must be clean, installed, blocked, offered, allowed, protected or uninstalled; did you mean 'protected'?
                  actual     'protcted'
                vms/lab.yaml:7:61: script[0].then.set.kext.bundle of macs[0] (catalina-01) must be intact, missing, unsigned, wrong-owner or damaged; did you mean 'unsigned'?
                  actual     'unsinged'""");
    }

    @Test
    void a_truth_value_in_quotes_is_text() {
        assertThat(complaints("{when: {}, then: {set: {screen.locked: \"true\"}}}"))
                .isEqualTo("""
                vms/lab.yaml:7:48: script[0].then.set.screen.locked of macs[0] (catalina-01) must be a truth value; in quotes true is text
                  perhaps    write true without them""");
    }

    @Test
    void a_fault_that_needs_a_value_says_how() {
        assertThat(complaints("{when: {}, then: {fault: truncate}}")).isEqualTo("""
                vms/lab.yaml:7:34: script[0].then.fault of macs[0] (catalina-01) must be drop, drop-after, reset, hang, garble, refuse-channel, {truncate: 120}, {kill-signal: KILL}, {slow: 100B/s} or {reboot: 5s}; beside connection: refuse, close-before-banner, close-before-auth, wrong-host-key, deny-auth or {banner-delay: 30s}; did you mean '{truncate: 120}'?
                  actual     'truncate'""");
    }

    @Test
    void a_rate_is_no_number() {
        assertThat(complaints("{when: {}, then: {fault: {slow: 100}}}")).isEqualTo("""
                vms/lab.yaml:7:41: script[0].then.fault.slow of macs[0] (catalina-01) must be a rate above zero such as 100B/s, 10KB/s or 1MB/s
                  actual     '100'""");
    }

    @Test
    void an_entry_that_does_nothing_is_a_mistake() {
        assertThat(complaints("{when: {command: \"date*\"}, then: {}}")).isEqualTo("""
                vms/lab.yaml:7:42: script[0].then of macs[0] (catalina-01) must be keys and values, at least one of: exit, stdout, stderr, delay, set, fault
                  actual     {}""");
    }

    @Test
    void a_connection_stands_beside_no_command() {
        assertThat(complaints("{when: {connection: 1, command: \"date*\"}, then: {fault: refuse}}"))
                .isEqualTo("""
                vms/lab.yaml:7:32: 'command' in script[0].when of macs[0] (catalina-01) is about commands, but 'connection' beside it is about connections
                  perhaps    remove one of the two, or make two entries of it""");
    }

    @Test
    void a_connection_is_not_answered() {
        assertThat(complaints("{when: {connection: 1}, then: {stdout: \"\", delay: 5s}}"))
                .isEqualTo("""
                vms/lab.yaml:7:40: 'stdout' in script[0].then of macs[0] (catalina-01) is for commands, but its 'when' is about a connection
                  expected   set, fault
                  perhaps    remove 'connection', or make two entries of it
                vms/lab.yaml:7:52: 'delay' in script[0].then of macs[0] (catalina-01) is for commands, but its 'when' is about a connection
                  expected   set, fault
                  perhaps    write 'fault: {banner-delay: 5s}'""");
    }

    @Test
    void a_fault_of_connections_needs_a_connection() {
        assertThat(complaints("{when: {command: \"date*\"}, then: {fault: {banner-delay: 5s}}}"))
                .isEqualTo("""
                vms/lab.yaml:7:50: script[0].then.fault of macs[0] (catalina-01) is banner-delay, which happens to connections, but its 'when' is about commands
                  expected   drop, drop-after, reset, hang, garble, refuse-channel, {truncate: 120}, {kill-signal: KILL}, {slow: 100B/s} or {reboot: 5s}
                  perhaps    say in 'when' which connection is meant: {connection: 1}""");
    }

    @Test
    void a_fault_of_commands_needs_a_command() {
        assertThat(complaints("{when: {connection: 2}, then: {fault: drop}}")).isEqualTo("""
                vms/lab.yaml:7:47: script[0].then.fault of macs[0] (catalina-01) is drop, which happens to commands, but its 'when' is about a connection
                  expected   refuse, close-before-banner, close-before-auth, wrong-host-key, deny-auth or {banner-delay: 30s}
                  perhaps    say in 'when' which command is meant: {command: "mdatp health*"}""");
    }

    @Test
    void an_answer_that_nobody_gets_is_a_mistake() {
        assertThat(complaints("{when: {}, then: {exit: 1, fault: hang}}")).isEqualTo("""
                vms/lab.yaml:7:27: 'exit' in script[0].then of macs[0] (catalina-01) has no effect beside the fault hang
                  perhaps    remove it: nobody gets an answer then; truncate, garble and slow let one through""");
    }

    @Test
    void a_key_of_then_in_when_is_told_where_to_go() {
        assertThat(complaints("{when: {delay: 5s}, then: {exit: 0}}")).isEqualTo("""
                vms/lab.yaml:7:17: unknown key 'delay' in script[0].when of macs[0] (catalina-01)
                  allowed    command, connection, from, state, times
                  perhaps    move it to then""");
    }

    @Test
    void a_scenario_that_there_is_not_gets_the_nearest() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "scenarios: [reaproval]\n"))
                .isEqualTo("""
                vms/lab.yaml:6:13: scenarios[0] must be fresh-approval, reapproval, managed-jamf, managed-intune, preapproved, restart or detection; did you mean 'reapproval'?
                  actual     'reaproval'""");
    }

    @Test
    void an_expectation_is_a_regular_expression() {
        assertThat(new InventoryOnDisk(directory).complaints(STUB + "expect: {verdict: produkt, message: \"a(b\"}\n"))
                .isEqualTo("""
                        vms/lab.yaml:6:19: expect.verdict must be product, lab, approval, configuration, passed or not-applicable; did you mean 'product'?
                          actual     'produkt'
                        vms/lab.yaml:6:37: expect.message is no regular expression
                          actual     'a(b' (Unclosed group)
                          perhaps    put a \\ before a character that stands for itself: ( ) [ ] { } . * + ? |""");
    }
}
