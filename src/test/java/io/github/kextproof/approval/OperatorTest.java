package io.github.kextproof.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.PolicyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorTest {
    private static final Instant NOON = Instant.parse("2020-03-11T12:00:00Z");
    private static final PolicyRow BLOCKED = new PolicyRow.Present(false);
    private static final PolicyRow ALLOWED = new PolicyRow.Present(true);

    private final List<String> announced = new ArrayList<>();

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
    void nobody_is_waited_for_longer_than_macos_offers_allow() {
        Approver.of(new ApprovalPlan.Operator(Duration.ofHours(2))).obtain(desk(Stream.generate(() -> BLOCKED)));

        assertThat(announced).singleElement(STRING).contains("within 30 min of the Mac's time (until 12:30:00 UTC)");
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
                SaidScreen.DEADLINES,
                announced::add,
                (title, png) -> {});
    }
}
