package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.lease.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainLinesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ManualClock clock = new ManualClock();
    private final PlainLines lines = new PlainLines(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock);

    @Test
    void every_event_is_one_line_with_the_time_since_the_journey_started() {
        JourneyListener journey = lines.follow(Samples.CATALINA, "reapproval");
        clock.passMillis(5_000);
        journey.planned(List.of("install", "blocked"));
        journey.started("install");
        clock.passMillis(12_300);
        journey.reached(State.BLOCKED);
        journey.ended("install", new StepEnd.Held(), Duration.ofSeconds(1));
        journey.asked("press Allow in\nSecurity & Privacy");
        clock.passMillis(60_000);
        journey.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofMillis(72_300));

        assertThat(printed()).isEqualTo("""
                        07:12:05 catalina-zh-tw reapproval: starts, 2 steps
                        07:12:17 catalina-zh-tw reapproval: blocked (12.3 s)
                        07:12:17 >>> catalina-zh-tw reapproval: press Allow in Security & Privacy
                        07:13:17 catalina-zh-tw reapproval: passed, approval exercised (1 min 12 s)
                        """);
    }

    @Test
    void failures_name_their_owner_and_skips_their_reason() {
        lines.follow(Samples.MOJAVE, "reapproval")
                .finished(new Verdict.Failed(Samples.finding(Samples.MOJAVE, Owner.LAB)), Duration.ofSeconds(3));
        lines.follow(Samples.BIG_SUR, "reapproval")
                .finished(new Verdict.NotApplicable("macOS 11.7 uses system extensions"), Duration.ofMillis(200));

        assertThat(printed())
                .isEqualTo(
                        "07:12:00 mojave-ja reapproval: FAILED (lab): real-time protection is enabled but not"
                                + " available, 30 min after Allow was asked for (3.0 s)\n"
                                + "07:12:00 big-sur-en reapproval: not applicable: macOS 11.7 uses system extensions (0.2 s)\n");
    }

    @Test
    void what_was_retried_is_named_when_it_happens_and_counted_at_the_end() {
        JourneyListener journey = lines.follow(Samples.CATALINA, "reapproval");
        journey.retried("asked again: /usr/bin/sw_vers", "the connection was lost");
        journey.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofSeconds(3));

        assertThat(printed()).isEqualTo("""
                        07:12:00 catalina-zh-tw reapproval: retried: asked again: /usr/bin/sw_vers, because the connection was lost
                        07:12:00 catalina-zh-tw reapproval: passed, approval exercised (retried 1x) (3.0 s)
                        """);
    }

    @Test
    void whom_a_journey_waits_for_is_one_line() {
        JourneyListener journey = lines.follow(Samples.CATALINA, "reapproval");
        journey.leased(new LeaseNews.Waits(new Waiting(
                Optional.empty(), 1, Duration.ofMinutes(20), "waits at most 20 min: the Mac is free; 1 other")));
        journey.leased(new LeaseNews.Taken());
        journey.leased(new LeaseNews.Returned());

        assertThat(printed())
                .isEqualTo("07:12:00 catalina-zh-tw reapproval: waits at most 20 min: the Mac is free; 1 other\n");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
