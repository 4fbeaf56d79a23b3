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

    private Result run(String line) throws IOException {
        try (SshCaller ssh = mac.login()) {
            return ssh.run(line);
        }
    }
}
