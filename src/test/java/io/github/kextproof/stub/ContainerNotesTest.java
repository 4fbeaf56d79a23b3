package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.stub.machine.ScriptRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContainerNotesTest {
    private final ScriptUse use = new ScriptUse(List.of(rule("mdatp health*"), rule("kextutil*")));
    private final ContainerNotes notes = new ContainerNotes(use);

    private static ScriptRule rule(String command) {
        return new ScriptRule.OfCommand(
                ScriptRule.Trigger.of(Optional.empty(), 2, 1),
                command,
                List.of(),
                Duration.ofSeconds(1),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void unknown_commands_come_in_order_and_without_escapes() {
        notes.read(List.of("unknown\tlipo -info x", "unknown\tprintf a\\tb\\nc\\\\n"));

        assertThat(notes.unknown()).containsExactly("lipo -info x", "printf a\tb\nc\\n");
    }

    @Test
    void a_rule_that_was_used_is_not_unused() {
        notes.read(List.of("met\tmdatp health", "matched\t0\tblocked\t2", "used\t0"));

        assertThat(use.unused()).extracting(UnusedRule::index).containsExactly(1);
    }

    @Test
    void why_a_rule_was_not_used_is_known_as_of_an_embedded_mac() {
        notes.read(List.of("met\tkextutil /x.kext", "matched\t1\tblocked\t1"));

        assertThat(use.unused())
                .contains(new UnusedRule(
                        1,
                        "only 1 command matched 'kextutil*', and 'from' is 2",
                        "count from the Mac's last reset: the first is 1"));
    }

    @Test
    void a_line_that_nobody_understands_is_no_note() {
        assertThatThrownBy(() -> notes.read(List.of("used")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a container Mac noted what nobody understands: used");
    }
}
