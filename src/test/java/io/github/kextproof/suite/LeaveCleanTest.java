package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Verdict;
import org.junit.jupiter.api.Test;

/** How a stub Mac is left, whatever a journey came to. */
class LeaveCleanTest {
    @Test
    void a_journey_that_passes_leaves_the_mac_as_it_was() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-zh-tw");

        assertThat(told.verdicts).containsExactly(new Verdict.Passed(Verdict.Approval.EXERCISED));
        assertThat(told.cleanUps).extracting(CleanUp::message).containsExactly("");
    }

    @Test
    void protection_survives_a_restart() {
        Recorder told = DirectWalk.of(Scenarios.RESTART, "catalina-zh-tw");

        assertThat(told.thrown).isNull();
        assertThat(told.verdicts).containsExactly(new Verdict.Passed(Verdict.Approval.EXERCISED));
    }
}
