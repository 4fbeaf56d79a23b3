package io.github.kextproof.gate.policy;

import static io.github.kextproof.gate.policy.PolicyOnDisk.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions that nobody could hold anybody to. */
class WaiverComplaintsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "?*", "* *"})
    void a_waiver_for_everything_is_no_exception(String glob) {
        assertThat(complaints(WAIVED.replace("reapproval on catalina-0*", glob)))
                .isEqualTo("""
                vms/gate.yaml:4:11: waivers[0].test covers every test
                  actual     '%s'
                  perhaps    name the test, or what the names of the waived tests have in common""".formatted(glob));
    }

    @Test
    void a_waiver_for_the_same_test_names_the_line_of_the_first() {
        String again = WAIVED.substring(WAIVED.indexOf("  - test"));

        assertThat(complaints(WAIVED + again)).isEqualTo("""
                vms/gate.yaml:9:11: waivers[1] has the test of waivers[0] in line 4
                  perhaps    remove one of them: nobody could tell which owner and which date hold""");
    }

    @Test
    void a_day_that_no_calendar_has_is_none() {
        assertThat(complaints(WAIVED.replace("2026-12-31", "2027-02-29"))).isEqualTo("""
                vms/gate.yaml:8:14: waivers[0].expires is no day of the calendar
                  expected   year, month and day, such as 2026-12-31
                  actual     '2027-02-29'""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.12.2026", "2026-12-31T00:00:00Z", "20261231", "2026-12", "never"})
    void an_expiry_is_a_date_and_shown_as_it_was_written(String written) {
        assertThat(complaints(WAIVED.replace("2026-12-31", written))).isEqualTo("""
                vms/gate.yaml:8:14: waivers[0].expires must be the last day on which it holds, such as 2026-12-31
                  actual     '%s'""".formatted(written));
    }

    @Test
    void an_expiry_beyond_180_days_is_no_expiry() {
        assertThat(complaints(WAIVED.replace("2026-12-31", "2027-05-22"))).isEqualTo("""
                vms/gate.yaml:8:14: waivers[0].expires is more than 180 days ahead
                  expected   2027-05-21 or earlier
                  actual     2027-05-22
                  perhaps    take an earlier day and renew the waiver then, or change the rule that it is an exception to""");
    }

    @Test
    void an_owner_a_reason_and_a_link_say_something() {
        assertThat(complaints(WAIVED.replace("mac-lab@example.com", "\" \"")
                        .replace("the pane opens late", "\"\"")
                        .replace("https://tracker.example/4711", "TICKET-4711")))
                .isEqualTo("""
                        vms/gate.yaml:5:12: waivers[0].owner must be text that says who answers for it
                          actual     ' '
                        vms/gate.yaml:6:13: waivers[0].reason must be text that says why it may fail
                          actual     ''
                        vms/gate.yaml:7:11: waivers[0].link must be the https:// or http:// address where it is followed up
                          actual     'TICKET-4711'""");
    }

    private String complaints(String yaml) {
        return new PolicyOnDisk(directory).complaints(yaml);
    }
}
