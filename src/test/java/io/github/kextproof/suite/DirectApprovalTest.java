package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on a simulated Mac at which nobody sits: kextproof presses Allow from inside. */
class DirectApprovalTest {
    private static final Verdict EXERCISED = new Verdict.Passed(Verdict.Approval.EXERCISED);

    @TempDir
    Path directory;

    @Test
    void allow_is_clicked_by_accessibility() {
        Recorder told = mac("accessibility").walks(Scenarios.FRESH_APPROVAL);

        System.out.println(told.thrown);
        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.requests).isEmpty();
    }

    @Test
    void allow_is_pressed_by_keyboard() {
        Recorder told = mac("keyboard").walks(Scenarios.REAPPROVAL);

        System.out.println(told.thrown);
        assertThat(told.verdicts).containsExactly(EXERCISED);
    }

    private PreparedMac mac(String approval) {
        return new PreparedMac(directory).with("approval: " + approval);
    }
}
