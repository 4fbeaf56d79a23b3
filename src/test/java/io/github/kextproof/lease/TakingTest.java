package io.github.kextproof.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leases on a stub Mac, over real SSH connections; only the time that controllers wait is not real. */
class TakingTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC";
    private static final double SAME_CLOCK = 1;
    private static final double FAST_CLOCK = 100_000;

    private final QuickPace pace = new QuickPace();
    private final LeaseDirectory directory = LeaseDirectory.ofMac("one");

    @SuppressWarnings("NullAway.Init") // each test starts it first, with a clock of its own
    private LeasedStub stub;

    @AfterEach
    void stop() {
        assertThat(stub.unsimulated()).isEmpty();
        stub.close();
    }

    private void start(double clockRate) throws IOException {
        stub = LeasedStub.start(clockRate);
    }

    private Lease take(String user, Ground ground) {
        return take(user, ground, Optional.empty(), pace);
    }

    private Lease take(String user, Ground ground, Optional<Duration> patience, QuickPace own) {
        Taking.Terms terms = new Taking.Terms(LeasedStub.LEASE, patience, POLL);
        return Taking.forRun(directory, LeasedStub.holder(user), terms, own).take(() -> ground);
    }

    @Test
    void a_free_mac_is_taken_with_one_command_and_given_back_with_one() throws IOException {
        start(SAME_CLOCK);
        List<String> sent = new ArrayList<>();
        Ground ground = stub.ground();
        Ground counted = words -> {
            sent.add(words[2]);
            return ground.run(words);
        };

        take("ann", counted).giveBack(counted);

        assertThat(sent).containsExactly(LeaseText.TAKE, LeaseText.RELEASE);
        assertThat(directory.look(ground).state()).isEqualTo(LeaseView.State.FREE);
    }

    @Test
    void a_lease_belongs_to_root_and_says_who_has_it_until_when_and_why() throws IOException {
        start(SAME_CLOCK);
        Shell shell = stub.connect();
        take("ann", LeasedStub.over(shell));

        LeaseView seen = directory.look(LeasedStub.asTheLogin(shell));

        assertThat(seen.state()).isEqualTo(LeaseView.State.HELD);
        LeaseRecord record = seen.record().orElseThrow();
        assertThat(record.holder()).isEqualTo(new Holder("ann", "ci-ann", 4711, "run-ann", "kextproof run"));
        assertThat(record.kind()).isEqualTo(LeaseRecord.Kind.RUN);
        assertThat(Duration.between(record.taken(), record.expires())).isEqualTo(LeasedStub.LEASE);
        Outcome owner =
                shell.run(CommandLine.of("/usr/bin/stat", "-f", "%Su", LeaseDirectory.ON_A_MAC + "/1"), DEADLINE);
        assertThat(owner.stdout().text()).isEqualTo("root\n");
    }

    @Test
    void whoever_does_not_wait_is_told_at_once_who_has_it() throws IOException {
        start(SAME_CLOCK);
        take("ann", stub.ground());

        LeaseTrouble trouble = catchThrowableOfType(LeaseTrouble.class, () -> take("ben", stub.ground()));

        assertThat(trouble)
                .hasMessageMatching("the Mac is leased by ann on ci-ann \\(pid 4711, run run-ann\\) for kextproof run,"
                        + " since " + TIME + " and until " + TIME
                        + " by the Mac's clock, which is in (1 min|[1-5]?\\d s) unless it is renewed");
        assertThat(trouble.kind()).isEqualTo(LeaseTrouble.Kind.TAKEN);
        assertThat(trouble.advice())
                .isEqualTo(
                        "wait in turn with --wait 20m, or see who has what with kextproof lease list; what nobody uses"
                                + " any more is freed by kextproof lease release --force --mac one");
        assertThat(pace.now()).isZero();
    }

    @Test
    void whoever_has_it_already_is_told_so() throws IOException {
        start(SAME_CLOCK);
        take("ann", stub.ground());
        LeaseDirectory named = directory.in(" --inventory lab.yaml");
        Taking.Terms terms = new Taking.Terms(LeasedStub.LEASE, Optional.empty(), POLL);

        LeaseTrouble trouble = catchThrowableOfType(
                LeaseTrouble.class,
                () -> Taking.forRun(named, LeasedStub.holder("ann"), terms, pace)
                        .take(stub::ground));

        assertThat(trouble)
                .hasMessageStartingWith(
                        "the Mac is leased by yourself, ann on ci-ann (pid 4711, run run-ann) for kextproof run, since ");
        assertThat(trouble.advice())
                .isEqualTo("wait in turn with --wait 20m, or give it back with kextproof lease release --mac one"
                        + " --inventory lab.yaml; a run that uses the Mac stops");
    }

    @Test
    void an_expired_lease_is_watched_for_a_whole_lease_before_it_is_taken_over() throws IOException {
        start(FAST_CLOCK);
        take("dead", stub.ground());

        Lease lease = take("ben", stub.ground());

        assertThat(lease.view().record().orElseThrow().holder().user()).isEqualTo("ben");
        assertThat(pace.now()).isEqualTo(LeasedStub.LEASE);
    }

    @Test
    void a_fast_clock_does_not_take_a_living_lease_away() throws IOException {
        start(FAST_CLOCK);
        Ground ground = stub.ground();
        Lease living = take("ann", ground);
        pace.meanwhile(() -> living.renew(ground));

        assertThatThrownBy(() -> take("ben", stub.ground()))
                .isInstanceOf(LeaseTrouble.class)
                .hasMessageStartingWith(
                        "the Mac is leased by ann on ci-ann (pid 4711, run run-ann) for kextproof run, since ");

        living.renew(ground);
    }

    @Test
    void a_lease_that_was_taken_over_is_lost_to_its_first_owner() throws IOException {
        start(FAST_CLOCK);
        Ground ground = stub.ground();
        Lease first = take("ann", ground);
        take("ben", stub.ground());

        LeaseTrouble trouble = catchThrowableOfType(LeaseTrouble.class, () -> first.renew(ground));

        assertThat(trouble)
                .hasMessage("the lease of the Mac was lost; nothing more was done to it, and it stays as it is");
        assertThat(trouble.kind()).isEqualTo(LeaseTrouble.Kind.LOST);
        assertThat(trouble.expected()).contains("a lease of ann on ci-ann (pid 4711, run run-ann)");
        assertThat(trouble.actual().orElseThrow())
                .matches("it belongs to ben on ci-ben \\(pid 4711, run run-ben\\) for kextproof run, since " + TIME
                        + " and until " + TIME + " by the Mac's clock");
        assertThatThrownBy(() -> first.mustHold(ground)).isSameAs(trouble);
        first.giveBack(ground);
        assertThat(directory.look(ground).record().orElseThrow().holder().user())
                .isEqualTo("ben");
    }

    @Test
    void nothing_is_begun_half_a_lease_after_the_last_renewal_without_another() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        List<String> sent = new ArrayList<>();
        Ground counted = words -> {
            sent.add(words[2]);
            return ground.run(words);
        };
        Lease lease = take("ann", ground);

        lease.mustHold(counted);
        pace.pass(LeasedStub.LEASE.dividedBy(2));
        lease.mustHold(counted);
        assertThat(sent).isEmpty();

        pace.pass(Duration.ofNanos(1));
        lease.mustHold(counted);
        lease.mustHold(counted);
        assertThat(sent).containsExactly(LeaseText.RENEW);
    }

    @Test
    void a_lease_is_renewed_on_the_same_connection_while_a_long_command_runs() throws Exception {
        start(SAME_CLOCK);
        Shell shell = stub.connect();
        Lease lease = take("ann", LeasedStub.over(shell));
        ExecutorService busy = Executors.newSingleThreadExecutor();
        Future<Outcome> longCommand = busy.submit(() -> shell.run(
                CommandLine.of("/bin/sh", "-c", "until [ -e /tmp/enough ]; do :; done; echo done"), DEADLINE));

        Shell beside = shell.beside(new LeasedStub.Deaf());
        lease.renew(LeasedStub.over(beside));
        lease.renew(LeasedStub.over(beside));
        assertThat(longCommand.isDone()).isFalse();
        beside.run(CommandLine.of("/usr/bin/touch", "/tmp/enough"), DEADLINE);

        assertThat(longCommand.get().stdout().text()).isEqualTo("done\n");
        assertThat(directory.look(stub.ground()).record().orElseThrow().beat()).isEqualTo(2);
        busy.shutdownNow();
    }

    @Test
    void a_command_under_way_ends_when_another_thread_closes_its_connection() throws Exception {
        start(SAME_CLOCK);
        Shell shell = stub.connect();
        ExecutorService busy = Executors.newSingleThreadExecutor();
        Future<Outcome> endless = busy.submit(() -> shell.run(
                CommandLine.of("/bin/sh", "-c", "/usr/bin/touch /tmp/begun; /bin/sleep 1000"), Duration.ofHours(1)));
        stub.connect().run(CommandLine.of("/bin/sh", "-c", "until [ -e /tmp/begun ]; do :; done"), DEADLINE);

        shell.close();

        assertThatThrownBy(endless::get)
                .cause()
                .isInstanceOfSatisfying(
                        ShellException.class, e -> assertThat(e.isLoss()).isTrue());
        busy.shutdownNow();
    }

    @Test
    void a_heartbeat_renews_by_itself_and_says_when_the_lease_is_lost() throws Exception {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        Taking.Terms short_ = new Taking.Terms(Duration.ofMillis(60), Optional.empty(), POLL);
        Lease lease =
                Taking.forRun(directory, LeasedStub.holder("ann"), short_, pace).take(() -> ground);
        Ground second = stub.ground();
        CompletableFuture<Void> renewed = new CompletableFuture<>();
        CompletableFuture<Void> lost = new CompletableFuture<>();
        Ground noted = words -> {
            Outcome outcome = second.run(words);
            renewed.complete(null);
            return outcome;
        };

        Heartbeat heartbeat = Heartbeat.of(lease, () -> noted, () -> lost.complete(null));
        renewed.get();
        LeaseView seen = directory.look(ground);
        assertThat(directory.free(ground, seen, LeasedStub.holder("eve")).result())
                .isTrue();
        lost.get();

        assertThatThrownBy(lease::mustNotBeLost)
                .isInstanceOfSatisfying(
                        LeaseTrouble.class,
                        trouble -> assertThat(trouble.actual())
                                .contains("eve on ci-eve took it away (kextproof lease release --force)"));
        heartbeat.close();
    }

    @Test
    void what_was_taken_away_by_force_is_free_once_its_owner_must_have_noticed() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        take("ann", ground);
        directory.free(ground, directory.look(ground), LeasedStub.holder("eve"));

        Lease lease = take("ben", stub.ground());

        assertThat(lease.view().record().orElseThrow().holder().user()).isEqualTo("ben");
        assertThat(pace.now()).isEqualTo(LeasedStub.LEASE);
    }

    @Test
    void a_hold_has_no_heartbeat_and_is_free_at_once_when_it_is_released() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        Taking.Terms terms = new Taking.Terms(LeasedStub.LEASE, Optional.empty(), POLL);
        Taking.forHold(directory, LeasedStub.holder("ann"), Duration.ofHours(2), terms, pace)
                .take(() -> ground);
        LeaseView held = directory.look(ground);
        assertThat(Duration.between(held.time(), held.record().orElseThrow().expires()))
                .isBetween(Duration.ofMinutes(119), Duration.ofHours(2));

        directory.free(ground, held, LeasedStub.holder("ann"));

        take("ben", stub.ground());
        assertThat(pace.now()).isZero();
    }

    @Test
    void those_who_wait_get_it_in_the_order_in_which_they_came() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        Lease first = take("ann", ground);
        Optional<Duration> patience = Optional.of(Duration.ofHours(1));
        List<String> order = new ArrayList<>();
        QuickPace bens = new QuickPace();
        QuickPace carls = new QuickPace();
        // Carl comes while Ben waits; Ann gives back while Carl waits; Ben only looks again when Carl has looked in
        // vain.
        bens.meanwhile(() -> {
            carls.meanwhile(() -> {
                first.giveBack(ground);
                carls.meanwhile(() -> {
                    throw new Interlude();
                });
            });
            assertThatThrownBy(() -> take("carl", stub.ground(), patience, carls))
                    .isInstanceOf(Interlude.class);
            order.add("carl waited although it was free");
        });

        Lease bensLease = take("ben", stub.ground(), patience, bens);

        order.add(bensLease.view().record().orElseThrow().holder().user());
        assertThat(order).containsExactly("carl waited although it was free", "ben");
        assertThat(directory.look(ground).waiting()).isZero();
    }

    @Test
    void whoever_never_heard_of_their_ticket_finds_it_and_still_waits_their_turn() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        Lease first = take("ann", ground);
        Claim ben = Claim.of(LeasedStub.holder("ben"), LeaseRecord.Kind.RUN, LeasedStub.LEASE);
        assertThat(directory.draw(ground, ben, 0).waiting()).isOne();
        first.giveBack(ground);
        List<String> turns = new ArrayList<>();
        Ground losing = words -> {
            Outcome outcome = ground.run(words);
            if (words[2].equals(LeaseText.DRAW)) {
                throw new ShellException(ShellException.Kind.CONNECTION_LOST, "lost", "advice");
            }
            if (words[2].equals(LeaseText.TAKE)) {
                turns.add(words[8] + " " + words[9]);
            }
            return outcome;
        };

        Lease lease = take("carl", losing, Optional.of(Duration.ofHours(1)), pace);

        assertThat(lease.view().record().orElseThrow().holder().user()).isEqualTo("carl");
        assertThat(pace.now()).as("as long as Ben may be alive").isGreaterThanOrEqualTo(LeasedStub.LEASE);
        assertThat(turns)
                .startsWith("empty yes", "empty yes", "2 no")
                .endsWith("2 yes")
                .doesNotContain("any yes");
    }

    @Test
    void the_dead_are_passed_over() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        Lease first = take("ann", ground);
        Claim dead = Claim.of(LeasedStub.holder("dead"), LeaseRecord.Kind.RUN, LeasedStub.LEASE);
        assertThat(directory.draw(ground, dead, 0).waiting()).isOne();
        first.giveBack(ground);

        Lease lease = take("ben", stub.ground(), Optional.of(Duration.ofHours(1)), pace);

        assertThat(lease.view().record().orElseThrow().holder().user()).isEqualTo("ben");
        assertThat(pace.now()).isEqualTo(LeasedStub.LEASE);
        assertThat(directory.look(ground).waiting()).isZero();
    }

    @Test
    void nobody_waits_longer_than_they_said() throws IOException {
        start(SAME_CLOCK);
        take("ann", stub.ground());
        Duration patience = POLL.plusSeconds(2);

        assertThatThrownBy(() -> take("ben", stub.ground(), Optional.of(patience), pace))
                .isInstanceOf(LeaseTrouble.class)
                .hasMessageEndingWith(", and this run waited 7 s");

        assertThat(pace.now()).isEqualTo(patience);
    }

    @Test
    void whoever_waits_is_told_once_for_whom_how_long_and_behind_how_many() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        Lease first = take("ann", ground);
        directory.draw(ground, Claim.of(LeasedStub.holder("carl"), LeaseRecord.Kind.RUN, LeasedStub.LEASE), 0);
        List<Waiting> told = new ArrayList<>();
        pace.meanwhile(() -> pace.meanwhile(() -> first.giveBack(ground)));
        Taking.Terms terms = new Taking.Terms(LeasedStub.LEASE, Optional.of(Duration.ofMinutes(20)), POLL);

        Taking.forRun(directory, LeasedStub.holder("ben"), terms, pace)
                .telling(told::add)
                .take(() -> ground);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).holder()).contains(LeasedStub.holder("ann"));
        assertThat(told.get(0).ahead()).isOne();
        assertThat(told.get(0).atMost()).isEqualTo(Duration.ofMinutes(20));
        assertThat(told.get(0).shown())
                .matches(
                        "waits at most 20 min: the Mac is leased by ann on ci-ann \\(pid 4711, run run-ann\\) for"
                                + " kextproof run, since " + TIME + " and until " + TIME
                                + " by the Mac's clock, which is in (1 min|[1-5]?\\d s) unless it is renewed; 1 other came first");
    }

    @Test
    void whoever_watches_an_expired_lease_is_told_so_even_if_they_do_not_wait() throws IOException {
        start(FAST_CLOCK);
        take("dead", stub.ground());
        List<String> told = new ArrayList<>();
        Taking.Terms terms = new Taking.Terms(LeasedStub.LEASE, Optional.empty(), POLL);

        Taking.forRun(directory, LeasedStub.holder("ben"), terms, pace)
                .telling(waiting -> told.add(waiting.shown()))
                .take(stub::ground);

        assertThat(told)
                .singleElement()
                .asString()
                .matches("watches for 1 min whether its holder is still alive: the Mac is leased by dead"
                        + " on ci-dead \\(pid 4711, run run-dead\\) for kextproof run, since " + TIME
                        + " and until "
                        + TIME + " by the Mac's clock, which was .+ ago");
    }

    @Test
    void a_lease_that_could_not_be_given_back_may_be_given_back_again() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        Lease lease = take("ann", ground);
        assertThatThrownBy(() -> lease.giveBack(words -> {
                    throw new ShellException(ShellException.Kind.CONNECTION_LOST, "lost", "advice");
                }))
                .isInstanceOf(ShellException.class);
        assertThat(directory.look(ground).state()).isEqualTo(LeaseView.State.HELD);

        lease.giveBack(ground);

        assertThat(directory.look(ground).state()).isEqualTo(LeaseView.State.FREE);
    }

    @Test
    void what_was_abandoned_is_free_at_once_and_says_so() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        take("ann", ground).abandon(ground);

        LeaseView seen = directory.look(ground);
        assertThat(seen.state()).isEqualTo(LeaseView.State.FREE);
        assertThat(seen.isUndone()).isTrue();

        take("ben", ground).giveBack(ground);
        assertThat(pace.now()).isZero();
        assertThat(directory.look(ground).isUndone()).isFalse();
    }

    @Test
    void whoever_has_waited_in_vain_says_so_and_leaves_the_queue() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        take("ann", ground);

        assertThatThrownBy(() -> take("ben", stub.ground(), Optional.of(Duration.ofMinutes(20)), pace))
                .isInstanceOf(LeaseTrouble.class)
                .hasMessageStartingWith(
                        "the Mac is leased by ann on ci-ann (pid 4711, run run-ann) for kextproof run, since ")
                .hasMessageEndingWith(" unless it is renewed, and this run waited 20 min");

        assertThat(directory.look(ground).waiting()).isZero();
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_the_lease_is_the_same() throws IOException {
        start(SAME_CLOCK);
        Ground ground = stub.ground();
        List<String> sent = new ArrayList<>();
        Ground losing = words -> {
            Outcome outcome = ground.run(words);
            sent.add(words[2]);
            if (sent.size() == 1) {
                throw new ShellException(ShellException.Kind.CONNECTION_LOST, "lost", "advice");
            }
            return outcome;
        };

        Lease lease = take("ann", losing);

        assertThat(lease.view().generation()).isOne();
        lease.renew(ground);
    }

    @Test
    void a_reset_is_marked_on_the_machine_that_does_it_without_sudo() throws IOException {
        start(SAME_CLOCK);
        LeaseDirectory resets = LeaseDirectory.ofReset("one");
        Ground hypervisor = LeasedStub.asTheLogin(stub.connectToHypervisor());
        assertThat(resets.look(hypervisor).state()).isEqualTo(LeaseView.State.FREE);
        Taking.Terms terms = new Taking.Terms(LeasedStub.LEASE, Optional.empty(), POLL);
        Lease mark =
                Taking.forRun(resets, LeasedStub.holder("ann"), terms, pace).take(() -> hypervisor);

        assertThatThrownBy(() -> Taking.forRun(resets, LeasedStub.holder("ben"), terms, pace)
                        .take(() -> LeasedStub.asTheLogin(stub.connectToHypervisor())))
                .isInstanceOf(LeaseTrouble.class)
                .hasMessageStartingWith(
                        "the Mac is being reset by ann on ci-ann (pid 4711, run run-ann) for kextproof run,"
                                + " since ")
                .hasMessageContaining(" by the clock of the machine that resets it, which is in ");
        mark.giveBack(hypervisor);
        assertThat(resets.look(hypervisor).state()).isEqualTo(LeaseView.State.FREE);
    }

    @Test
    void where_nobody_may_write_there_is_no_lease() throws IOException {
        start(SAME_CLOCK);
        Ground login = LeasedStub.asTheLogin(stub.connect());

        LeaseTrouble trouble = catchThrowableOfType(LeaseTrouble.class, () -> take("ann", login));

        assertThat(trouble).hasMessage("no lease of the Mac can be kept in /var/db/kextproof/lease");
        assertThat(trouble.kind()).isEqualTo(LeaseTrouble.Kind.UNUSABLE);
        assertThat(trouble.actual().orElseThrow())
                .startsWith("exit 73, 'mkdir: /var/db/kextproof")
                .endsWith(": Permission denied'");
    }

    private static final class Interlude extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
