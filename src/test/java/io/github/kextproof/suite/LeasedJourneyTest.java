package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.MANAGED_BY_JAMF;
import static io.github.kextproof.journey.Condition.whereAPersonApproves;
import static io.github.kextproof.journey.Condition.whereMdmApproves;
import static io.github.kextproof.journey.Steps.findItBlocked;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.onboard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Cancelled;
import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.NotApplicable;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Trouble;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.LeaseDesk;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.lab.LeaseSighting;
import io.github.kextproof.lab.Leasing;
import io.github.kextproof.lease.Ground;
import io.github.kextproof.lease.Holder;
import io.github.kextproof.lease.Lease;
import io.github.kextproof.lease.LeaseDirectory;
import io.github.kextproof.lease.Taking;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.waiting.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on a stub Mac that other controllers want, too; over real SSH connections. */
class LeasedJourneyTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Leasing EVE =
            new Leasing(new Holder("eve", "ci-2", 12, "run-eve", "a look"), Optional.empty(), Pace.REAL);

    private static final String CLOSES = "script: [{when: {connection: %d}, then: {fault: close-before-auth}}]";

    @TempDir
    private Path directory;

    private final Recorder told = new Recorder();
    private final LeaseDesk desk = new LeaseDesk(new SshjSsh(), EVE);

    @SuppressWarnings("NullAway.Init") // each test starts it
    private Fleet fleet;

    @SuppressWarnings("NullAway.Init") // each test starts it
    private Host host;

    private void start(String lease, String more) throws IOException {
        start(lease, more, "command: 30s");
    }

    private void start(String lease, String more, String deadline) throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        Path file = Files.writeString(
                directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - name: one
                    macos: "10.15.7"
                    person: never
                    deadlines: {settle: 1s, poll: 50ms, lease: %s, %s}
                    %s
                """.formatted(product, product, lease, deadline, more));
        fleet = Fleet.of(new InventoryReader(Map.of()).read(file));
        host = fleet.hosts().get(0);
    }

    @AfterEach
    void stop() {
        assertThat(fleet.unsimulated(host.settings().name())).isEmpty();
        fleet.close();
    }

    private @Nullable Throwable walk(Cancellation cancellation) {
        return catchThrowable(() -> new Journeys(new Lab(new SshjSsh(), 1), cancellation)
                .of(host, told)
                .appliesTo(whereAPersonApproves())
                .walks(installDefender(), onboard(), findItBlocked()));
    }

    @Test
    void a_journey_costs_seven_commands_for_its_leases_and_leaves_the_mac_free() throws IOException {
        start("1m", "");

        assertThat(walk(new Cancellation())).isNull();

        // Look for a reset, take, mark the reset, take anew, unmark; renew on the connection for cleaning up, give
        // back.
        assertThat(told.commands).filteredOn(LeasedJourneyTest::isOfALease).hasSize(7);
        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.FREE);
    }

    @Test
    void a_mac_that_somebody_holds_is_not_touched() throws IOException {
        start("1m", "");
        desk.hold(host, Duration.ofHours(2), waiting -> {});

        assertThat(walk(new Cancellation())).isInstanceOf(Trouble.class).hasMessageMatching("""
                        one: the Mac is leased by eve on ci-2 \\(pid 12, run run-eve\\) for a look, since .* UTC and until\
                         .* UTC by the Mac's clock, which is in .*
                          owner      lab
                          perhaps    wait in turn with --wait 20m, or see who has what with kextproof lease list; what\
                         nobody uses any more is freed by kextproof lease release --force --mac one""");
        assertThat(told.commands).allMatch(LeasedJourneyTest::isOfALease);
        assertThat(told.verdicts)
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.elsewhere()).isTrue());
        assertThat(told.news).isEmpty();
        assertThat(told.seen).isEmpty();
        assertThat(desk.look(host).record().orElseThrow().holder()).isEqualTo(EVE.holder());
    }

    @Test
    void a_journey_that_has_waited_in_vain_does_not_wait_again() throws IOException {
        start("1m", "");
        desk.hold(host, Duration.ofHours(2), waiting -> {});
        Holder sue = new Holder("sue", "ci-3", 1, "run-sue", "kextproof run");
        Lab patient = new Lab(new SshjSsh(), 1, new Leasing(sue, Optional.of(Duration.ofMillis(300)), Pace.REAL));

        Throwable thrown =
                catchThrowable(() -> new Journeys(patient).of(host, told).walks(installDefender()));

        assertThat(thrown).isInstanceOf(Trouble.class).hasMessageContaining(", and this run waited 300 ms\n");
        assertThat(told.news).singleElement().isInstanceOf(LeaseNews.Waits.class);
    }

    @Test
    void a_journey_tells_that_it_takes_its_mac_and_gives_it_back() throws IOException {
        start("1m", "");

        assertThat(walk(new Cancellation())).isNull();

        assertThat(told.news).containsExactly(new LeaseNews.Taken(), new LeaseNews.Returned());
        assertThat(told.cleanUps).singleElement().matches(CleanUp::isClean);
    }

    @Test
    void a_lease_says_which_run_and_which_scenario_has_the_mac() throws IOException {
        start("1m", "");
        Holder ann = new Holder("ann", "ci-1", 7, "6fa2cff8-d401-468d-b212-30874c99674e", "kextproof run");
        Lab lab = new Lab(new SshjSsh(), 1, new Leasing(ann, Optional.empty(), Pace.REAL));
        List<Holder> seen = new ArrayList<>();
        told.whenReached =
                state -> seen.add(desk.look(host).record().orElseThrow().holder());

        new Journeys(lab).of(host, "kextproof run reapproval", told).walks(installDefender());

        assertThat(seen).containsOnly(ann.forPurpose("kextproof run reapproval"));
        assertThat(seen.get(0).shown()).isEqualTo("ann on ci-1 (pid 7, run 6fa2cff8)");
    }

    @Test
    void a_mac_that_cannot_be_given_back_is_told_of() throws IOException {
        start("1m", "");
        told.whenLearned = facts -> inTheWayOfLeases();

        Throwable thrown = catchThrowable(() -> new Journeys(new Lab(new SshjSsh(), 1))
                .of(host, told)
                .appliesTo(whereMdmApproves(MANAGED_BY_JAMF))
                .walks(installDefender()));

        assertThat(thrown).isInstanceOf(NotApplicable.class);
        assertThat(told.cleanUps).hasSize(1);
        assertThat(told.cleanUps.get(0).message()).matches("""
                one: the Mac was not left clean
                  because    no lease of the Mac can be kept in /var/db/kextproof/lease: exit 73, 'mkdir: .*'
                  left       this run's lease of the Mac, which expires by itself
                  by hand    the lease: nothing; it expires within 1 min, and the next run takes the Mac over""");
        assertThat(told.news).hasSize(2).last().isInstanceOf(LeaseNews.Left.class);
    }

    private void inTheWayOfLeases() {
        try (Shell root = new SshjSsh().open(host.access(), DEADLINE, new Deaf())) {
            String file = "/bin/rm -rf /var/db/kextproof/lease; /usr/bin/touch /var/db/kextproof/lease";
            Outcome outcome =
                    root.run(CommandLine.of("/bin/sh", "-c", file).after("/usr/bin/sudo", "-n", "--"), DEADLINE);
            assertThat(outcome.succeeded()).isTrue();
        }
    }

    @Test
    void a_reset_that_was_cancelled_is_told_of_and_done_again_by_the_next_run_at_once() throws IOException {
        start("1m", "");
        Cancellation cancellation = new Cancellation();
        told.whenRan = outcome -> {
            if (outcome.command().quoted().contains("revertToSnapshot")) {
                cancellation.ask();
            }
        };

        assertThat(walk(cancellation)).isInstanceOf(Cancelled.class);

        assertThat(told.cleanUps).singleElement().extracting(CleanUp::message).isEqualTo("""
                        one: the Mac was not left clean
                          because    the journey ended before the reset did
                          left       a reset that was not finished: the Mac may be off
                          by hand    the reset: nothing; the next run resets the Mac before it uses it""");
        LeaseSighting seen = desk.look(host);
        assertThat(seen.state()).isEqualTo(LeaseSighting.State.RESET_UNDONE);
        assertThat(seen.record()).isEmpty();
        assertThat(seen.remark()).isEqualTo("it may be off; the next run resets it before it uses it");

        told.whenRan = outcome -> {};
        assertThat(walk(new Cancellation())).isNull();
        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.FREE);
    }

    @Test
    void the_mark_of_a_dead_reset_is_taken_away_by_force_and_the_next_run_knows() throws IOException {
        start("1s", "");
        try (Shell hypervisor = hypervisor()) {
            mark(hypervisor, Duration.ofSeconds(1));
            var unused = hypervisor.run(CommandLine.of("vmrun", "stop", "/vms/one.vmx"), DEADLINE);
        }
        Awaitility.await("the mark to expire").until(() -> desk.look(host).state() == LeaseSighting.State.RESET_UNDONE);
        assertThat(desk.look(host).record()).isPresent();

        assertThat(desk.free(host, true)).isEqualTo(new LeaseDesk.Freed.Undone(Optional.of(EVE.holder())));

        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.RESET_UNDONE);
        assertThat(desk.look(host).record()).isEmpty();
        assertThat(desk.free(host, true)).isEqualTo(new LeaseDesk.Freed.Undone(Optional.empty()));
        assertThat(walk(new Cancellation())).isNull();
        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.FREE);
    }

    @Test
    void a_journey_that_loses_its_mac_stops_and_touches_nothing_more() throws IOException {
        start("1s", """
                script:
                      - when: {command: "installer*"}
                        then: {delay: 120s}""");
        told.whenReached = state -> {
            if (state == State.CLEAN) {
                assertThat(desk.free(host, true)).isInstanceOf(LeaseDesk.Freed.Done.class);
            }
        };

        Throwable thrown = walk(new Cancellation());

        assertThat(thrown)
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(
                        "one: the lease of the Mac was lost; nothing more was done to it, and it stays as it"
                                + " is\n  expected   a lease of ")
                .hasMessageContaining("\n  actual     eve on ci-2 took it away (kextproof lease release --force)\n")
                .hasMessageContaining("\n  owner      lab\n");
        assertThat(told.news)
                .containsExactly(
                        new LeaseNews.Taken(),
                        new LeaseNews.Lost("eve on ci-2 took it away (kextproof lease release --force)"));
        assertThat(told.states).containsExactly(State.CLEAN);
        assertThat(told.commands).noneMatch(command -> command.contains("/usr/bin/python"));
        assertThat(desk.look(host).record().orElseThrow().holder()).isNotEqualTo(EVE.holder());
    }

    @Test
    void whoever_is_not_its_owner_does_not_free_a_mac_without_force() throws IOException {
        start("1m", "");
        desk.hold(host, Duration.ofHours(2), waiting -> {});
        Holder sue = new Holder("sue", "ci-2", 13, "run-sue", "another look");
        LeaseDesk other = new LeaseDesk(new SshjSsh(), new Leasing(sue, Optional.empty(), Pace.REAL));

        assertThat(other.free(host, false)).isEqualTo(new LeaseDesk.Freed.NotYours(EVE.holder()));
        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.HELD);
        assertThat(other.free(host, true)).isEqualTo(new LeaseDesk.Freed.Done(EVE.holder(), false, Duration.ZERO));
        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.FREE);
        assertThat(other.free(host, false)).isEqualTo(new LeaseDesk.Freed.WasFree());
    }

    @Test
    void a_mac_that_is_being_reset_is_leased_though_nothing_is_written_on_it() throws IOException {
        start("1m", "");
        try (Shell hypervisor = hypervisor()) {
            Lease mark = mark(hypervisor, Duration.ofMinutes(1));

            assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.BEING_RESET);
            assertThat(walk(new Cancellation()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageStartingWith(
                            "one: the Mac is being reset by eve on ci-2 (pid 12, run run-eve) for a look, since ");
            assertThat(told.commands).allMatch(LeasedJourneyTest::isOfALease);

            mark.giveBack(over(hypervisor));
            assertThat(walk(new Cancellation())).isNull();
        }
    }

    @Test
    void a_mac_that_hangs_while_its_lease_is_taken_is_trouble_in_the_lab() throws IOException {
        start(
                "1m",
                "script: [{when: {command: 'mkdir -p /var/db/kextproof/lease/queue'}, then: {fault: hang}}]",
                "command: 1s");

        Throwable thrown = walk(new Cancellation());

        assertThat(thrown).isInstanceOf(Trouble.class).hasMessageContaining("did not end within its deadline of 1 s");
        assertThat(told.verdicts).singleElement().isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void a_mac_that_did_not_answer_because_its_reset_was_just_ending_is_asked_again() throws IOException {
        start("1m", CLOSES.formatted(1));
        try (Shell hypervisor = hypervisor()) {
            mark(hypervisor, Duration.ofMinutes(1)).giveBack(over(hypervisor));
        }

        assertThat(walk(new Cancellation())).isNull();
    }

    @Test
    void a_mac_whose_reset_came_to_its_end_is_not_reset_for_not_answering_after_it() throws IOException {
        start("1m", CLOSES.formatted(2));
        try (Shell hypervisor = hypervisor()) {
            Lease mark = mark(hypervisor, Duration.ofMinutes(1));
            told.whenTold = news -> mark.giveBack(over(hypervisor));

            new Journeys(sue(), new Cancellation()).of(host, told).walks(installDefender(), onboard());
        }
        assertThat(told.commands)
                .filteredOn(command -> command.contains("revertToSnapshot"))
                .as("its own reset, once it has the Mac")
                .hasSize(1);
    }

    @Test
    void whoever_waits_for_a_mac_does_not_keep_its_holder_from_resetting_it() throws IOException {
        start("1m", "");
        List<LeaseSighting.State> seen = new ArrayList<>();
        try (Shell hypervisor = hypervisor()) {
            desk.hold(host, Duration.ofHours(2), waiting -> {});
            Lease mark = mark(hypervisor, Duration.ofMinutes(1));
            Cancellation cancellation = new Cancellation();
            told.whenTold = news -> {
                if (told.news.size() == 1) {
                    mark.giveBack(over(hypervisor));
                } else {
                    // It waits for the Mac itself now.
                    mark(hypervisor, Duration.ofMinutes(1)).giveBack(over(hypervisor));
                    seen.add(desk.look(host).state());
                    cancellation.ask();
                }
            };

            assertThat(catchThrowable(() ->
                            new Journeys(sue(), cancellation).of(host, told).walks(installDefender(), onboard())))
                    .isInstanceOf(Cancelled.class);
        }
        assertThat(seen).containsExactly(LeaseSighting.State.HELD);
    }

    @Test
    void a_reset_whose_owner_died_in_its_midst_is_done_again() throws IOException {
        start("1s", "");
        try (Shell hypervisor = hypervisor()) {
            mark(hypervisor, Duration.ofSeconds(1));
            var unused = hypervisor.run(CommandLine.of("vmrun", "stop", "/vms/one.vmx"), DEADLINE);
        }
        assertThat(desk.look(host).state()).isIn(LeaseSighting.State.BEING_RESET, LeaseSighting.State.RESET_UNDONE);

        new Journeys(sue(), new Cancellation()).of(host, told).walks(installDefender(), onboard());

        assertThat(told.states).containsExactly(State.CLEAN, State.INSTALLED);
        assertThat(told.news.get(0))
                .isInstanceOfSatisfying(
                        LeaseNews.Waits.class,
                        waits -> assertThat(waits.waiting().shown())
                                .startsWith("waits at most 1 min: the Mac is being reset by eve on ci-2 "));
        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.FREE);
    }

    @Test
    void a_cancelled_journey_gives_its_mac_back() throws IOException {
        start("1m", "");
        Cancellation cancellation = new Cancellation();
        told.whenReached = state -> cancellation.ask();

        assertThat(walk(cancellation)).isInstanceOf(Cancelled.class);

        assertThat(desk.look(host).state()).isEqualTo(LeaseSighting.State.FREE);
    }

    @Test
    void nobody_holds_a_mac_that_is_held_already() throws IOException {
        start("1m", "");
        desk.hold(host, Duration.ofHours(2), waiting -> {});

        assertThat(catchThrowable(() -> desk.hold(host, Duration.ofHours(1), waiting -> {})))
                .isInstanceOf(LabTrouble.class)
                .hasMessageStartingWith(
                        "the Mac is leased by yourself, eve on ci-2 (pid 12, run run-eve) for a look, since ");
    }

    /** Waits in turn. */
    private static Lab sue() {
        Holder sue = new Holder("sue", "ci-3", 1, "r", "p");
        return new Lab(new SshjSsh(), 1, new Leasing(sue, Optional.of(Duration.ofMinutes(1)), Pace.REAL));
    }

    private static Ground over(Shell shell) {
        return words -> shell.run(CommandLine.of(words), DEADLINE);
    }

    private static boolean isOfALease(String command) {
        return command.contains("kextproof/lease") || command.contains("kextproof/resets");
    }

    private Shell hypervisor() {
        return new SshjSsh().open(((ResetPlan.ByRecipe) host.reset()).host().orElseThrow(), DEADLINE, new Deaf());
    }

    private static Lease mark(Shell hypervisor, Duration lease) {
        Taking.Terms terms = new Taking.Terms(lease, Optional.empty(), Duration.ofMillis(50));
        return Taking.forRun(LeaseDirectory.ofReset("one"), EVE.holder(), terms, Pace.REAL)
                .take(() -> over(hypervisor));
    }

    private static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
