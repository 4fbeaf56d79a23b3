package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.lease.Waiting;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.text.Width;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LiveTableTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ManualClock clock = new ManualClock();
    private TerminalSize size = new TerminalSize(100, 24);
    private final LiveTable table = new LiveTable(
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            () -> size,
            clock,
            Executors.newSingleThreadScheduledExecutor());

    @Test
    void a_frame_shows_how_far_every_mac_has_come_and_what_a_person_must_do() {
        JourneyListener catalina = running(Samples.CATALINA);
        catalina.reached(State.CLEAN);
        catalina.reached(State.INSTALLED);
        catalina.reached(State.BLOCKED);
        catalina.started("Allow is pressed");
        catalina.asked("press Allow for Microsoft Corporation");
        over(Samples.MOJAVE, new Verdict.Failed(Samples.finding(Samples.MOJAVE, Owner.LAB)));
        over(Samples.BIG_SUR, new Verdict.NotApplicable("macOS 11.7"));
        running(new MacName("sierra-en")).started("install");
        table.follow(new MacName("sierra-nl"), "reapproval");
        clock.passMillis(41_000);

        table.draw();

        assertThat(screen()).isEqualTo("""
                        {1}kextproof  00:41  1 failed, 1 not applicable, 2 running, 1 waiting{0}
                        {2}Mac             scenario    time   reached           now{0}
                        catalina-zh-tw  reapproval  00:41  [###...] blocked  waits for a person{0}
                        {31}mojave-ja       reapproval  00:07  [......]          FAILED (lab): real-time protection is enabled…{0}
                        {2}big-sur-en      reapproval  00:07  [......]          not applicable: macOS 11.7{0}
                        sierra-en       reapproval  00:41  [......]          install{0}
                        {2}sierra-nl       reapproval         [......]          waiting{0}
                        {1;7}>>> catalina-zh-tw: press Allow for Microsoft Corporation{0}
                        {end}""");
    }

    @Test
    void an_upload_shows_how_far_it_has_come_until_it_is_done() {
        JourneyListener catalina = running(Samples.CATALINA);
        catalina.started("install");

        catalina.uploaded(30, 120);
        table.draw();
        assertThat(screen()).contains("install, 25 % uploaded");

        bytes.reset();
        catalina.uploaded(120, 120);
        table.draw();
        assertThat(screen()).contains("install{0}");
    }

    @Test
    void a_row_shows_whom_its_journey_waits_for_until_it_has_the_mac() {
        JourneyListener catalina = running(Samples.CATALINA);
        catalina.started("start");

        catalina.leased(new LeaseNews.Waits(
                new Waiting(Optional.empty(), 0, Duration.ofMinutes(20), "waits at most 20 min: ...")));
        table.draw();
        assertThat(screen()).contains("waits at most 20 min");

        bytes.reset();
        catalina.leased(new LeaseNews.Taken());
        table.draw();
        assertThat(screen()).contains("start").doesNotContain("waits");
    }

    @Test
    void a_row_shows_how_often_something_was_retried() {
        JourneyListener catalina = running(Samples.CATALINA);
        catalina.started("install");
        catalina.retried("asked again: /usr/bin/sw_vers", "the connection was lost");
        table.draw();
        assertThat(screen()).contains("install (retried 1x){0}");

        bytes.reset();
        catalina.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofSeconds(61));
        table.draw();
        assertThat(screen()).contains("passed, approval exercised (retried 1x){0}");
    }

    @Test
    void a_wide_terminal_spells_the_states_out() {
        size = new TerminalSize(200, 24);
        JourneyListener catalina = running(Samples.CATALINA);
        List.of(State.values()).forEach(catalina::reached);
        catalina.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofSeconds(61));

        table.draw();

        assertThat(screen())
                .isEqualTo("{1}kextproof  00:00  1 passed{0}\n"
                        + "{2}Mac             scenario    time   reached"
                        + "                                                      now{0}\n"
                        + "{32}catalina-zh-tw  reapproval  01:01"
                        + "  clean > installed > blocked > offered > allowed > protected  passed, approval exercised{0}\n"
                        + "{end}");
    }

    @Test
    void the_next_frame_replaces_the_one_before() {
        running(Samples.CATALINA);
        table.draw();
        bytes.reset();
        clock.passMillis(1_000);

        table.draw();

        assertThat(screen()).isEqualTo("""
                        {up 3}{1}kextproof  00:01  1 running{0}
                        {2}Mac             scenario    time   reached   now{0}
                        catalina-zh-tw  reapproval  00:01  [......]{0}
                        {end}""");
    }

    @Test
    void what_would_look_the_same_is_not_drawn_again() {
        running(Samples.CATALINA);
        table.draw();
        bytes.reset();
        clock.passMillis(100);

        table.draw();

        assertThat(screen()).isEmpty();
    }

    @Test
    void a_request_goes_when_its_step_ends() {
        JourneyListener catalina = running(Samples.CATALINA);
        catalina.started("Allow is pressed");
        catalina.asked("press Allow");
        table.draw();
        assertThat(screen()).contains(">>> catalina-zh-tw: press Allow");
        bytes.reset();

        catalina.ended("Allow is pressed", new StepEnd.Held(), Duration.ofSeconds(1));
        table.draw();

        assertThat(screen()).doesNotContain("press Allow", "waits for a person");
    }

    @Test
    void a_low_terminal_shows_running_journeys_and_requests_first_and_counts_the_rest() {
        size = new TerminalSize(100, 8);
        for (int mac = 1; mac <= 6; mac++) {
            over(new MacName("done-" + mac), new Verdict.Passed(Verdict.Approval.EXERCISED));
        }
        over(Samples.MOJAVE, new Verdict.Failed(Samples.finding(Samples.MOJAVE, Owner.PRODUCT)));
        JourneyListener catalina = running(Samples.CATALINA);
        catalina.started("Allow is pressed");
        catalina.asked("press Allow");

        table.draw();

        assertThat(screen()).isEqualTo("""
                        {1}kextproof  00:00  1 failed, 6 passed, 1 running{0}
                        {2}Mac             scenario    time   reached   now{0}
                        {32}done-1          reapproval  00:07  [......]  passed, approval exercised{0}
                        {31}mojave-ja       reapproval  00:07  [......]  FAILED (product): real-time protection is enabled but…{0}
                        catalina-zh-tw  reapproval  00:00  [......]  waits for a person{0}
                        {2}and 5 more: 5 passed{0}
                        {1;7}>>> catalina-zh-tw: press Allow{0}
                        {end}""").hasLineCount(8);
    }

    @Test
    void the_last_frame_shows_every_row_and_stays() {
        size = new TerminalSize(100, 5);
        for (int mac = 1; mac <= 9; mac++) {
            over(new MacName("done-" + mac), new Verdict.Passed(Verdict.Approval.EXERCISED));
        }

        table.close();
        running(Samples.CATALINA);
        table.draw();

        assertThat(screen()).contains("done-1 ", "done-9 ").doesNotContain("more", "catalina");
    }

    @Test
    void a_table_that_draws_by_itself_ends_with_everything_on_the_screen() {
        LiveTable drawing = LiveTable.start(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> size, clock);
        drawing.follow(Samples.CATALINA, "reapproval")
                .finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofSeconds(7));

        drawing.close();

        assertThat(screen()).endsWith("  passed, approval exercised{0}\n{end}");
    }

    @Test
    void nothing_is_wider_than_the_terminal() {
        size = new TerminalSize(30, 24);
        running(Samples.CATALINA).started("允許允許允許允許允許");

        table.draw();

        assertThat(screen().lines().map(line -> Width.of(line.replaceAll("\\{[^}]*}", ""))))
                .allMatch(width -> width < 30);
    }

    private JourneyListener running(MacName mac) {
        JourneyListener journey = table.follow(mac, "reapproval");
        journey.planned(List.of("install", "Allow is pressed"));
        return journey;
    }

    private void over(MacName mac, Verdict verdict) {
        running(mac).finished(verdict, Duration.ofSeconds(7));
    }

    /** What was written, with control sequences in words. */
    private String screen() {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace("\u001b[K\n", "\n")
                .replace("\u001b[J", "{end}")
                .replaceAll("\u001b\\[(\\d+)A\r", "{up $1}")
                .replaceAll("\u001b\\[([\\d;]*)m", "{$1}");
    }
}
