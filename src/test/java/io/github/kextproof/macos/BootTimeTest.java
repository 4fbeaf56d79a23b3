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
        assertThat(shell.lines()).containsExactly("/usr/sbin/sysctl -n kern.boottime kern.bootsessionuuid");
    }

    @Test
    void a_session_tells_two_starts_apart_that_look_alike_in_time() {
        shell.then(0, start(0) + "4F6E7A0C-9F4D-4B57-8A53-1C2D3E4F5A6B\n", "")
                .then(0, start(0) + "00000000-9F4D-4B57-8A53-1C2D3E4F5A6B\n", "")
                .then(0, start(3_600) + "4F6E7A0C-9F4D-4B57-8A53-1C2D3E4F5A6B\n", "");
        Boot first = new BootTime(shell.mac()).boot();
        Boot another = new BootTime(shell.mac()).boot();
        Boot afterTheClockWasSet = new BootTime(shell.mac()).boot();

        assertThat(first.isSameAs(another)).isFalse();
        assertThat(first.isSameAs(afterTheClockWasSet)).isTrue();
    }

    @Test
    void without_sessions_the_time_decides_but_for_small_corrections_of_the_clock() {
        String unknown = "sysctl: unknown oid 'kern.bootsessionuuid'\n";
        shell.then(1, start(0), unknown).then(1, start(5), unknown).then(1, start(6), unknown);
        Boot first = new BootTime(shell.mac()).boot();

        assertThat(first.isSameAs(new BootTime(shell.mac()).boot())).isTrue();
        assertThat(first.isSameAs(new BootTime(shell.mac()).boot())).isFalse();
    }

    private static String start(int later) {
        return "{ sec = " + (1_589_270_400 + later) + ", usec = 0 } Tue May 12 08:00:00 2020\n";
    }

    @Test
    void anything_else_is_no_start() {
        shell.then(0, "1589270400\n", "");

        assertThatThrownBy(() -> new BootTime(shell.mac()).read())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("sysctl gave no time of the start: it printed '1589270400' and ended with exit 0");
    }
}
