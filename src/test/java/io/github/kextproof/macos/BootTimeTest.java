package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BootTimeTest {
    private final ScriptedShell shell = new ScriptedShell();

    @Test
    void the_start_is_known_to_the_second() {
        shell.then(0, "{ sec = 1589270400, usec = 493210 } Tue May 12 08:00:00 2020\n", "");

        assertThat(new BootTime(shell.mac()).read()).isEqualTo(Instant.parse("2020-05-12T08:00:00Z"));
        assertThat(shell.lines()).containsExactly("/usr/sbin/sysctl -n kern.boottime");
    }

    @Test
    void anything_else_is_no_start() {
        shell.then(0, "1589270400\n", "");

        assertThatThrownBy(() -> new BootTime(shell.mac()).read())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("sysctl gave no time of the start: it printed '1589270400' and ended with exit 0");
    }
}
