package io.github.kextproof.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in shells that are nobody's simulation: those of the machine that runs the tests, where it has them. */
class LeaseTextTest {
    @TempDir
    private Path directory;

    private final LeaseDirectory lease = LeaseDirectory.ofReset("one");
    private final QuickPace pace = new QuickPace();
    private final Taking.Terms terms = new Taking.Terms(Duration.ofMinutes(1), Optional.empty(), Duration.ofSeconds(5));

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/dash", "/bin/bash", "/bin/zsh"})
    void a_lease_is_taken_renewed_recalled_watched_and_taken_over(String shell) {
        Ground ground = in(shell);

        Lease first = take("ann", ground);
        first.renew(ground);
        LeaseView held = lease.look(ground);
        assertThat(held.state()).isEqualTo(LeaseView.State.HELD);
        assertThat(held.record().orElseThrow().beat()).isOne();
        assertThat(held.record().orElseThrow().holder().purpose()).isEqualTo("kextproof run");
        assertThat(lease.free(ground, held, LeasedStub.holder("eve")).result()).isTrue();
        assertThat(lease.look(ground).recalledBy()).contains("eve on ci-eve");
        Lease second = take("ben", ground);

        assertThat(pace.now()).isEqualTo(Duration.ofMinutes(1));
        assertThat(second.view().generation()).isEqualTo(2);
        second.giveBack(ground);
        assertThat(lease.look(ground).state()).isEqualTo(LeaseView.State.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/dash", "/bin/bash", "/bin/zsh"})
    void tickets_are_numbered_drawn_once_and_given_up(String shell) {
        Ground ground = in(shell);
        Claim ann = claim("ann");
        Claim ben = claim("ben");

        lease.draw(ground, ann, 0);
        lease.draw(ground, ann, 1);
        LeaseView drawn = lease.draw(ground, ben, 0);
        assertThat(drawn.tickets()).extracting(Ticket::number).containsExactly(1L, 2L);
        lease.leave(ground, ann, 1);
        assertThat(lease.look(ground).tickets())
                .extracting(ticket -> ticket.holder().orElseThrow().user())
                .containsExactly("ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/dash", "/bin/bash", "/bin/zsh"})
    void old_generations_do_not_pile_up(String shell) throws IOException {
        Ground ground = in(shell);

        for (int i = 0; i < 12; i++) {
            take("ann", ground).giveBack(ground);
        }

        try (java.util.stream.Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("4", "5", "6", "7", "8", "9", "10", "11", "12", "queue");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/dash", "/bin/bash", "/bin/zsh"})
    void everybody_may_look_at_what_a_strict_root_has_written(String shell) throws IOException {
        Ground ground = in(shell);
        Ground strict = words -> {
            words[2] = "umask 077\n" + words[2];
            return ground.run(words);
        };

        lease.draw(strict, claim("ben"), 0);
        take("ann", strict);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("1"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("1/record"))))
                .isEqualTo("rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("queue"))))
                .isEqualTo("rwxr-xr-x");
    }

    private static Claim claim(String user) {
        return Claim.of(LeasedStub.holder(user), LeaseRecord.Kind.RUN, Duration.ofMinutes(1));
    }

    private Lease take(String user, Ground ground) {
        return Taking.forRun(lease, LeasedStub.holder(user), terms, pace).take(() -> ground);
    }

    /** Runs the script with that shell, in a directory of the test's own. */
    private Ground in(String shell) {
        assumeTrue(Files.isExecutable(Path.of(shell)));
        return words -> {
            List<String> argv = new ArrayList<>(List.of(words));
            argv.set(0, shell);
            if (shell.endsWith("zsh")) {
                // As /bin/sh it would be called sh, which makes it behave so.
                argv.addAll(1, List.of("--emulate", "sh"));
            }
            argv.set(argv.indexOf("/var/tmp/kextproof/resets/one"), directory.toString());
            return run(argv);
        };
    }

    private static Outcome run(List<String> argv) {
        try {
            Process process = new ProcessBuilder(argv).start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            byte[] err = process.getErrorStream().readAllBytes();
            return new Outcome(
                    CommandLine.of(argv.toArray(String[]::new)),
                    new Ending.Exited(process.waitFor()),
                    Output.of(out),
                    Output.of(err),
                    Instant.EPOCH,
                    Duration.ZERO);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
