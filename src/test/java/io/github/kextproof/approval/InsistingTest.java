package io.github.kextproof.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.PolicyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as pressed, whatever the way. */
class InsistingTest {
    private static final Instant NOON = Instant.parse("2020-03-11T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(25);
    private static final PolicyRow BLOCKED = new PolicyRow.Present(false);
    private static final PolicyRow ALLOWED = new PolicyRow.Present(true);
    private static final Approval NOT_FOUND = new Approval.NotPressed("it is not there", "", "", "");

    private Instant now = NOON;
    private PolicyRow policy = BLOCKED;
    private final List<String> done = new ArrayList<>();

    @Test
    void a_press_that_macos_takes_is_an_approval() {
        assertThat(insisting(PATIENCE).until(count -> press(count, ALLOWED))).isEqualTo(new Approval.Given(NOON));
        assertThat(done).containsExactly("press 1");
    }

    @Test
    void a_press_that_macos_ignores_is_repeated_twice_each_time_in_a_fresh_pane() {
        assertThat(insisting(PATIENCE).until(count -> press(count, BLOCKED)))
                .isEqualTo(new Approval.NotPressed("not taken", "", "allowed=0", "3"));
        assertThat(done).containsExactly("press 1", "reopen", "press 2", "reopen", "press 3");
    }

    @Test
    void an_allow_that_is_not_found_is_looked_for_again() {
        assertThat(insisting(PATIENCE).until(count -> count == 1 ? Optional.of(NOT_FOUND) : press(count, ALLOWED)))
                .isEqualTo(new Approval.Given(NOON));
        assertThat(done).containsExactly("reopen", "press 2");
    }

    @Test
    void an_allow_that_is_gone_because_macos_took_an_earlier_press_late_is_an_approval() {
        assertThat(insisting(PATIENCE).until(count -> {
                    policy = count == 2 ? ALLOWED : BLOCKED;
                    return Optional.of(NOT_FOUND);
                }))
                .isEqualTo(new Approval.Given(NOON));
    }

    @Test
    void a_policy_that_cannot_be_read_proves_nothing_and_nothing_more_is_pressed() {
        assertThat(insisting(PATIENCE).until(count -> press(count, new PolicyRow.Unreadable("locked"))))
                .isEqualTo(new Approval.Unknown("locked"));
        assertThat(done).containsExactly("press 1");
    }

    @Test
    void where_allow_was_never_found_the_time_that_is_over_is_told() {
        assertThat(insisting(PATIENCE).until(count -> {
                    now = NOON.plus(PATIENCE);
                    return Optional.of(NOT_FOUND);
                }))
                .isEqualTo(new Approval.NotPressed("too late", "PT25M", "allowed=0", ""));
    }

    @Test
    void where_macos_ignored_a_press_that_is_told_and_not_the_time() {
        assertThat(insisting(PATIENCE).until(count -> {
                    now = NOON.plus(PATIENCE);
                    return press(count, BLOCKED);
                }))
                .isEqualTo(new Approval.NotPressed("not taken", "", "allowed=0", "1"));
        assertThat(done).containsExactly("press 1");
    }

    @Test
    void nobody_insists_beyond_the_offer() {
        assertThat(insisting(Duration.ofHours(2)).until(count -> {
                    now = NOON.plus(Desk.OFFER);
                    return Optional.of(NOT_FOUND);
                }))
                .isEqualTo(new Approval.NotPressed("too late", "PT30M", "allowed=0", ""));
    }

    private Optional<Approval> press(int count, PolicyRow then) {
        done.add("press " + count);
        policy = then;
        return Optional.empty();
    }

    private Insisting insisting(Duration patience) {
        return new Insisting(desk(), new SaidWords(), patience);
    }

    private Desk desk() {
        return new Desk(
                new MacName("catalina-01"),
                "Microsoft Corporation",
                NOON,
                () -> now,
                () -> policy,
                new SaidScreen().whenReopened(() -> done.add("reopen")),
                new SaidSession(),
                Optional::empty,
                SaidScreen.DEADLINES,
                request -> {},
                (title, png) -> {},
                (title, text) -> {});
    }

    private static final class SaidWords implements Insisting.Words {
        @Override
        public Approval notTaken(int presses, String lastSeen) {
            return new Approval.NotPressed("not taken", "", lastSeen, String.valueOf(presses));
        }

        @Override
        public Approval tooLate(Duration waited, String lastSeen) {
            return new Approval.NotPressed("too late", waited.toString(), lastSeen, "");
        }
    }
}
