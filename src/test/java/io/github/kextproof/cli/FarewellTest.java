package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.report.Summary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The last words of a run that was cancelled. */
class FarewellTest {
    private final Summary summary = new Summary();

    private String words(Interruption.Ended ended) {
        return new Farewell(summary, Path.of("../night 1"), new Cancellation()).words(ended);
    }

    @Test
    void the_way_on_is_a_rerun_of_what_is_left() {
        passed("one");
        var unused = summary.follow(new MacName("two"), "reapproval");

        assertThat(words(Interruption.Ended.IN_ORDER)).isEqualTo("""

                        kextproof: the run was cancelled
                          finished     1 of 2 journeys: one (reapproval)
                          under way    0
                          not started  1
                          results      ../night 1, where every journey is named and says how far it had come
                          perhaps      go on with --rerun-failed '../night 1' and another directory for --results: only what failed or was not finished runs again; there is no new report""");
    }

    @Test
    void where_nothing_was_planned_yet_or_all_has_passed_there_is_nothing_to_take_up() {
        assertThat(words(Interruption.Ended.IN_ORDER))
                .endsWith("\n  perhaps      run it again; there is no new report");
        passed("one");
        assertThat(words(Interruption.Ended.IN_ORDER))
                .endsWith("\n  perhaps      run it again; there is no new report");
    }

    @Test
    void what_may_be_left_on_macs_is_said_as_well() {
        var unused = summary.follow(new MacName("two"), "reapproval");

        assertThat(words(Interruption.Ended.AT_ONCE))
                .contains("--rerun-failed '../night 1' and")
                .endsWith(
                        "; there is no new report, and Macs may be left with Defender installed, commands that still run,"
                                + " the onboarding script in /tmp/kextproof, and a lease that expires by itself");
    }

    private void passed(String mac) {
        summary.add(
                new MacName(mac),
                "reapproval",
                new Verdict.Passed(Verdict.Approval.EXERCISED),
                Duration.ofSeconds(1),
                new Facts(Map.of()));
    }
}
