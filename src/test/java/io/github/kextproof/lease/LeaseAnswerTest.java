package io.github.kextproof.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseAnswerTest {
    private static final String HELD = """
            Welcome to the lab
            kextproof lease
            time=1600000000
            kextproof lease
            result=no
            generation=7
            token=5f0c
            beat=3
            kind=run
            user=eve
            host=ci-2
            pid=12
            run=run-eve
            purpose=a look
            taken=1599999970
            expires=1600000030
            end
            """;

    private static Optional<LeaseView> read(String text) {
        return LeaseAnswer.read(new Outcome(
                CommandLine.of("sh"),
                new Ending.Exited(0),
                Output.of(text),
                Output.of(""),
                Instant.EPOCH,
                Duration.ZERO));
    }

    @Test
    void a_lease_that_is_held_says_by_whom_and_until_when() {
        LeaseView held = read(HELD).orElseThrow();

        assertThat(held.state()).isEqualTo(LeaseView.State.HELD);
        assertThat(held.shown())
                .startsWith("eve on ci-2 (pid 12, run run-eve) until ")
                .endsWith(" UTC, for a look");
        assertThat(read(HELD.replace("\n", "\u001B[0m\r\n"))).hasValue(held);
    }

    @Test
    void a_lease_that_was_never_taken_is_free() {
        assertThat(read("kextproof lease\ntime=1600000000\nkextproof lease\nresult=no\ngeneration=0\nend\n"))
                .map(LeaseView::state)
                .hasValue(LeaseView.State.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generation=7", "result=no", "token=5f0c", "expires=1600000030", "end"})
    void what_lacks_a_line_that_decides_is_no_answer(String line) {
        assertThat(read(HELD.replace(line + "\n", ""))).isEmpty();
        assertThat(read(HELD.replace(line, line.substring(0, 2)))).isEmpty();
    }

    @Test
    void a_mark_that_nobody_makes_is_no_answer() {
        assertThat(read(HELD.replace("generation=7", "generation=7\nmark=released")))
                .map(LeaseView::state)
                .hasValue(LeaseView.State.FREE);
        assertThat(read(HELD.replace("generation=7", "generation=7\nmark=rel"))).isEmpty();
    }
}
