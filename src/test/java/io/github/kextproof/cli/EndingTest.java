package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.report.Summary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {
    private final StringWriter err = new StringWriter();

    @Test
    void an_unused_entry_of_a_script_is_told_and_changes_no_exit_code() {
        String told = "vms/x.yaml:12:9: script[1] of macs[0] (liar) was never used: no command matched 'mdatp helth*'";
        Ending without = new Ending(new Summary(), List.of(), List.of());
        Ending with = new Ending(new Summary(), List.of(), List.of(told));

        with.print(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true));

        assertThat(err).hasToString(told + "\n");
        assertThat(with.exitCode()).isEqualTo(without.exitCode());
    }
}
