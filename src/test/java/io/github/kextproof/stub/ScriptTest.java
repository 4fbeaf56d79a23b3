package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.SshCaller.Result;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which commands a script answers, over real SSH connections. */
class ScriptTest {
    private final ScriptedMac mac = new ScriptedMac();

    @AfterEach
    void stop() {
        mac.close();
    }

    @Test
    void a_command_that_fits_is_answered_by_the_script() throws IOException {
        mac.when("kextstat*").answer(3, "out 許可", "err");

        assertThat(run("kextstat -l")).isEqualTo(new Result(3, "out 許可", "err"));
    }

    @Test
    void a_command_that_does_not_fit_is_the_macs_own() throws IOException {
        mac.when("sw_vers").answer(3, "out", "err");

        assertThat(run("sw_vers -productVersion")).isEqualTo(new Result(0, "10.15.7\n", ""));
    }

    @Test
    void sudo_and_directories_matter_neither_here_nor_there() throws IOException {
        mac.when("sudo /usr/sbin/kextstat*").answer(27, "", "no");

        assertThat(run("/usr/bin/sudo -n -- /usr/sbin/kextstat -l").status()).isEqualTo(27);
        assertThat(run("kextstat -l").status()).isEqualTo(27);
    }

    @Test
    void only_the_counted_ones_are_answered() throws IOException {
        mac.when("true", 2, 2).answer(9, "", "");

        assertThat(run("/usr/bin/true; echo $?; /usr/bin/true; echo $?; /usr/bin/true; echo $?; /usr/bin/true; echo $?")
                        .out())
                .isEqualTo("0\n9\n9\n0\n");
    }

    @Test
    void a_program_that_is_not_there_stays_away() throws IOException {
        mac.when("*").answer(0, "", "");

        assertThat(run("/opt/nothing").status()).isEqualTo(127);
    }

    @Test
    void what_is_set_holds_for_the_command_and_for_good() throws IOException {
        mac.when("sw_vers*", 2, 1).set("macos", "10.15.8").nothingElse();

        assertThat(run("sw_vers -productVersion; sw_vers -productVersion; sw_vers -productVersion")
                        .out())
                .isEqualTo("10.15.7\n10.15.8\n10.15.8\n");
    }

    @Test
    void an_entry_that_only_sets_lets_the_search_go_on() throws IOException {
        mac.when("sw_vers*").set("macos", "10.15.8").nothingElse();
        mac.when("sw_vers*", 1, 1).answer(0, "answered\n", "");

        assertThat(run("sw_vers -productVersion; sw_vers -productVersion").out())
                .isEqualTo("answered\n10.15.8\n");
    }

    @Test
    void an_entry_counts_also_what_another_one_took() throws IOException {
        mac.when("true", 1, 1).answer(8, "", "");
        mac.when("true", 2, 1).answer(9, "", "");

        assertThat(run("/usr/bin/true; echo $?; /usr/bin/true; echo $?; /usr/bin/true; echo $?")
                        .out())
                .isEqualTo("8\n9\n0\n");
    }

    @Test
    void a_connection_can_change_the_mac() throws IOException {
        mac.setOnConnection(2, "macos", "10.15.8");

        assertThat(run("sw_vers -productVersion").out()).isEqualTo("10.15.7\n");
        assertThat(run("sw_vers -productVersion").out()).isEqualTo("10.15.8\n");
    }

    @Test
    void what_start_up_files_print_comes_before_every_later_command() throws IOException {
        mac.when("true").set("login.noise", "welcome\n").nothingElse();

        assertThat(run("/usr/bin/true; echo first").out()).isEqualTo("first\n");
        assertThat(run("echo second").out()).isEqualTo("welcome\nsecond\n");
    }

    private Result run(String line) throws IOException {
        try (SshCaller ssh = mac.login()) {
            return ssh.run(line);
        }
    }
}
