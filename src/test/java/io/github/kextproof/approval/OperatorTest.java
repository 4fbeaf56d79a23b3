package io.github.kextproof.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.PolicyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorTest {
    private static final Instant NOON = Instant.parse("2020-03-11T12:00:00Z");
    private static final PolicyRow BLOCKED = new PolicyRow.Present(false);
    private static final PolicyRow ALLOWED = new PolicyRow.Present(true);

    private final List<String> announced = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private final List<Instant> renewals = new ArrayList<>();
    private final SaidSession session = new SaidSession();

    @Test
    void a_person_is_told_what_to_do_and_until_when() {
        operator(desk(Stream.of(ALLOWED)));

        assertThat(announced)
                .containsExactly(
                        "press Allow beside \"Microsoft Corporation\" within 25 min of the Mac's time (until 12:25:00"
                                + " UTC): System Preferences > Security & Privacy > General, with the Mac's own mouse (Screen Sharing"
                                + " does not count)");
    }

    @Test
    void a_press_is_seen_in_the_policy_database() {
        assertThat(operator(desk(Stream.of(BLOCKED, new PolicyRow.Absent(), ALLOWED))))
                .isEqualTo(new Approval.Given(NOON.plus(Duration.ofMinutes(30))));
    }

    @Test
    void patience_ends_by_the_clock_of_the_mac() {
        assertThat(operator(desk(Stream.generate(() -> BLOCKED))))
                .isEqualTo(new Approval.Missing(
                        Duration.ofMinutes(30),
                        "allowed=0",
                        "nobody pressed Allow within 30 min, or macOS did not take the press (Screen Sharing and stale"
                                + " panes do not count); see approval in the inventory, and person on a stub Mac"));
    }

    @Test
    void patience_beyond_the_offer_has_macos_offer_allow_again_and_tells_the_person_again() {
        Approval approval = Approver.of(new ApprovalPlan.Operator(Duration.ofHours(1)))
                .obtain(desk(Stream.generate(() -> BLOCKED)));

        assertThat(renewals).containsExactly(NOON.plus(Duration.ofMinutes(40)));
        assertThat(announced)
                .containsExactly(
                        "press Allow beside \"Microsoft Corporation\" within 1 h of the Mac's time (until 13:00:00 UTC):"
                                + " System Preferences > Security & Privacy > General, with the Mac's own mouse (Screen Sharing does"
                                + " not count)",
                        "press Allow beside \"Microsoft Corporation\" within 10 min of the Mac's time (until 13:00:00 UTC):"
                                + " System Preferences > Security & Privacy > General, with the Mac's own mouse (Screen Sharing does"
                                + " not count); the pane was closed and opened again, so that the offer lasts");
        assertThat(approval).isInstanceOf(Approval.Missing.class);
    }

    @Test
    void no_offer_is_made_anew_for_patience_that_ends_before_it() {
        operator(desk(Stream.generate(() -> BLOCKED)));

        assertThat(renewals).isEmpty();
        assertThat(announced).hasSize(1);
    }

    @Test
    void a_press_while_the_offer_is_made_anew_is_a_press() {
        Iterator<PolicyRow> rows = Stream.of(BLOCKED, BLOCKED, BLOCKED, ALLOWED).iterator();

        Approval approval =
                Approver.of(new ApprovalPlan.Operator(Duration.ofHours(2))).obtain(desk(Stream.generate(rows::next)));

        assertThat(renewals).hasSize(1);
        assertThat(approval).isInstanceOf(Approval.Given.class);
    }

    @Test
    void a_person_is_told_on_the_macs_own_screen_where_the_inventory_lets_it() {
        Approver.of(new ApprovalPlan.Operator(Duration.ofMinutes(25), true)).obtain(desk(Stream.of(ALLOWED)));

        assertThat(session.told)
                .containsExactly(
                        "kextproof waits for you: press Allow beside \"Microsoft Corporation\" in System Preferences >"
                                + " Security & Privacy > General, until 12:25:00 UTC");
        assertThat(noted).isEmpty();
    }

    @Test
    void a_notification_that_cannot_be_shown_is_noted_and_no_failure() {
        session.failing("osascript printed nothing and ended with exit 1");

        Approval approval = Approver.of(new ApprovalPlan.Operator(Duration.ofMinutes(25), true))
                .obtain(desk(Stream.of(ALLOWED)));

        assertThat(approval).isInstanceOf(Approval.Given.class);
        assertThat(noted)
                .containsExactly(
                        "No notification on the Mac's screen: osascript printed nothing and ended with exit 1\nThe person was"
                                + " told here only.\n");
    }

    @Test
    void on_a_mac_said_to_be_preapproved_nobody_is_asked() {
        Approval approval = Approver.of(new ApprovalPlan.Preapproved()).obtain(desk(Stream.of(BLOCKED)));

        assertThat(announced).isEmpty();
        assertThat(approval)
                .isEqualTo(new Approval.NotAskedFor(
                        "allowed=0",
                        "approval: preapproved in the inventory says that nobody presses Allow here; approve the"
                                + " extension by MDM, or name an operator"));
    }

    @Test
    void a_mac_that_is_approved_needs_nobody() {
        Approval approval = Approver.of(new ApprovalPlan.Preapproved()).obtain(desk(Stream.of(ALLOWED)));

        assertThat(approval).isEqualTo(new Approval.Given(NOON));
        assertThat(announced).isEmpty();
    }

    @Test
    void a_policy_that_cannot_be_read_proves_no_absence() {
        PolicyRow unreadable = new PolicyRow.Unreadable("sqlite3 printed nothing and ended with exit 1");
        Approval unknown = new Approval.Unknown("sqlite3 printed nothing and ended with exit 1");

        assertThat(operator(desk(Stream.generate(() -> unreadable)))).isEqualTo(unknown);
        assertThat(Approver.of(new ApprovalPlan.Preapproved()).obtain(desk(Stream.of(unreadable))))
                .isEqualTo(unknown);
    }

    @Test
    void a_policy_that_can_be_read_again_in_time_is_enough() {
        PolicyRow unreadable = new PolicyRow.Unreadable("database is locked");

        assertThat(operator(desk(Stream.of(BLOCKED, unreadable, ALLOWED)))).isInstanceOf(Approval.Given.class);
    }

    private static Approval operator(Desk desk) {
        return Approver.of(new ApprovalPlan.Operator(Duration.ofMinutes(25))).obtain(desk);
    }

    /** macOS refuses once more, and Allow is offered for another half hour. */
    private Optional<Instant> renewed(Instant at) {
        renewals.add(at);
        return Optional.of(at);
    }

    /** A Mac on whose clock ten minutes pass between two looks. */
    private Desk desk(Stream<PolicyRow> rows) {
        Iterator<PolicyRow> looks = rows.iterator();
        Iterator<Instant> times =
                Stream.iterate(NOON, time -> time.plus(Duration.ofMinutes(10))).iterator();
        return new Desk(
                new MacName("catalina-01"),
                "Microsoft Corporation",
                NOON,
                times::next,
                looks::next,
                new SaidScreen(),
                session,
                () -> renewed(times.next()),
                SaidScreen.DEADLINES,
                announced::add,
                (title, png) -> {},
                (title, text) -> noted.add(title + ": " + text));
    }
}
