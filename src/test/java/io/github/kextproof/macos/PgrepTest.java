package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgrepTest {
    private final ScriptedShell shell = new ScriptedShell();

    @Test
    void a_process_runs_or_does_not() {
        shell.then(0, "804\n", "").then(1, "", "");

        assertThat(new Pgrep(shell.mac()).finds("installer")).isTrue();
        assertThat(new Pgrep(shell.mac()).finds("installer")).isFalse();
        assertThat(shell.lines()).containsOnly("/usr/bin/sudo -n -- /usr/bin/pgrep -x installer");
    }

    @Test
    void a_failure_is_no_answer() {
        shell.then(3, "", "pgrep: Cannot get process list\n");

        assertThatThrownBy(() -> new Pgrep(shell.mac()).finds("installer"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("pgrep failed: it printed 'pgrep: Cannot get process list' and ended with exit 3");
    }
}
