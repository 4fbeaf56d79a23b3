package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a Mac tells of the rules that nothing used. */
class ScriptUseTest {
    private final ScriptedMac mac = new ScriptedMac();

    @AfterEach
    void stop() {
        mac.close();
    }

    @Test
    void a_rule_that_was_used_is_not_told_of() throws IOException {
        run(mac.when("uname*").answer(0, "", ""), "uname");

        assertThat(mac.mac().unusedRules()).isEmpty();
    }

    @Test
    void a_misspelt_command_is_told_with_the_nearest_that_came() throws IOException {
        run(mac.when("sw_verz -product*").answer(0, "", ""), "uname; sudo sw_vers -productVersion; uname -a");

        assertThat(mac.mac().unusedRules())
                .containsExactly(new UnusedRule(
                        0,
                        "no command matched 'sw_verz -product*'",
                        "the nearest that came was 'sw_vers -productVersion'"));
    }

    @Test
    void a_mac_that_nobody_asked_says_so() throws IOException {
        mac.when("uname*").answer(0, "", "");

        assertThat(mac.mac().unusedRules())
                .containsExactly(new UnusedRule(
                        0,
                        "no command matched 'uname*'",
                        "no command came at all; did the scenario apply to this Mac?"));
    }

    @Test
    void a_command_in_other_states_is_told_with_them() throws IOException {
        run(mac.when("uname*", "protected").answer(0, "", ""), "uname");

        assertThat(mac.mac().unusedRules())
                .containsExactly(new UnusedRule(
                        0, "no command matched 'uname*' in the state protected", "it came only in: clean"));
    }

    @Test
    void a_command_that_came_too_seldom_is_told_with_its_count_between_two_resets() throws IOException {
        mac.when("uname*", 3, 1).answer(0, "", "");
        run(mac, "uname; uname");
        mac.mac().revert();
        mac.mac().start();
        run(mac, "uname");

        assertThat(mac.mac().unusedRules())
                .containsExactly(new UnusedRule(
                        0,
                        "only 2 commands matched 'uname*', and 'from' is 3",
                        "count from the Mac's last reset: the first is 1"));
    }

    @Test
    void a_rule_behind_another_one_is_told_so() throws IOException {
        mac.when("*").answer(0, "", "");
        run(mac.when("uname*").answer(0, "", ""), "uname");

        assertThat(mac.mac().unusedRules())
                .containsExactly(new UnusedRule(
                        1,
                        "an entry before it took every command that matched 'uname*'",
                        "put it first, or narrow the other one's 'command'"));
    }

    @Test
    void a_connection_that_did_not_come_is_told_with_their_number() throws IOException {
        run(mac.onConnection(3, 1, "refuse", ""), "uname");

        assertThat(mac.mac().unusedRules())
                .containsExactly(new UnusedRule(
                        0,
                        "there was only 1 connection, and 'connection' is 3",
                        "count from the Mac's first start: the first is 1"));
    }

    private static void run(ScriptedMac mac, String line) throws IOException {
        try (SshCaller ssh = mac.login()) {
            ssh.run(line);
        }
    }
}
