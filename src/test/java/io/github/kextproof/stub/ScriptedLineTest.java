package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Command lines as scripts name them. */
class ScriptedLineTest {
    @Test
    void a_program_goes_by_its_name_without_directories() {
        assertThat(ScriptedLine.of(List.of("/usr/sbin/kextstat", "-l"))).contains("kextstat -l");
    }

    @Test
    void what_only_starts_another_program_is_not_met_itself() {
        assertThat(ScriptedLine.of(List.of("/usr/bin/sudo", "-n", "--", "/usr/sbin/kextstat")))
                .isEmpty();
        assertThat(ScriptedLine.of(List.of("/bin/launchctl", "asuser", "501", "open", "x")))
                .isEmpty();
    }

    @Test
    void sudo_without_a_command_and_launchctl_for_itself_are_met() {
        assertThat(ScriptedLine.of(List.of("/usr/bin/sudo", "-v"))).contains("sudo -v");
        assertThat(ScriptedLine.of(List.of("/bin/launchctl", "list"))).contains("launchctl list");
    }

    @Test
    void a_received_line_is_met_as_what_it_starts() {
        assertThat(ScriptedLine.received(
                        "/usr/bin/sudo -S -p '' -- /bin/launchctl asuser 501 '/usr/bin/open' 'a b'\\''c'"))
                .isEqualTo("open a b'c");
    }

    @Test
    void a_glob_is_stripped_as_lines_are() {
        assertThat(ScriptedLine.glob("sudo -u qa /usr/bin/kextutil*")).isEqualTo("kextutil*");
        assertThat(ScriptedLine.glob("*")).isEqualTo("*");
        assertThat(ScriptedLine.glob("sudo -v")).isEqualTo("sudo -v");
    }
}
