package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.SshjSsh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Mac that waits for somebody to press Allow holds up no other, over real SSH connections. */
class WaitingForAPersonTest {
    private static final Verdict EXERCISED = new Verdict.Passed(Verdict.Approval.EXERCISED);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What the Macs' scripts take for the sign that somebody sits down and presses what is in sight. */
    private static final CommandLine SIGN = CommandLine.of("/bin/ls", "-d", "/Applications");

    private static final String SCRIPT =
            "[{when: {command: ls -d /Applications}, then: {set: {person: presses Allow after 0s}}}]";

    @TempDir
    private Path directory;

    /** What happened on both Macs, in order. */
    private final List<String> events = new CopyOnWriteArrayList<>();

    private final CountDownLatch waits = new CountDownLatch(1);

    @Test
    void another_mac_is_walked_to_its_end_meanwhile() throws Exception {
        try (Fleet fleet = Fleet.of(new InventoryReader(Map.of()).read(inventory()))) {
            Journeys journeys = new Journeys(new Lab(new SshjSsh(), 2), new Cancellation());
            Host late = fleet.hosts().get(0);
            Told waiting = new Told("late", waits::countDown);
            Thread other = new Thread(() -> walk(journeys, late, waiting));
            other.start();
            waits.await();
            Host quick = fleet.hosts().get(1);
            Told going = new Told("quick", () -> somebodySitsDownAt(quick));
            walk(journeys, quick, going);
            somebodySitsDownAt(late);
            other.join();

            assertThat(Optional.ofNullable(waiting.thrown).or(() -> Optional.ofNullable(going.thrown)))
                    .isEmpty();
            assertThat(events)
                    .containsExactly(
                            "late is " + State.CLEAN,
                            "late is " + State.INSTALLED,
                            "late is " + State.BLOCKED,
                            "late is " + State.OFFERED,
                            "late asks for somebody",
                            "quick is " + State.CLEAN,
                            "quick is " + State.INSTALLED,
                            "quick is " + State.BLOCKED,
                            "quick is " + State.OFFERED,
                            "quick asks for somebody",
                            "somebody sits down at quick",
                            "quick is " + State.ALLOWED,
                            "quick is " + State.PROTECTED,
                            "quick is left clean: true",
                            "quick ends: " + EXERCISED,
                            "somebody sits down at late",
                            "late is " + State.ALLOWED,
                            "late is " + State.PROTECTED,
                            "late is left clean: true",
                            "late ends: " + EXERCISED);
            assertThat(fleet.hosts())
                    .allSatisfy(
                            host -> assertThat(fleet.unsimulated(host.settings().name()))
                                    .isEmpty());
            assertThat(fleet.unusedScript()).isEmpty();
        }
    }

    private void walk(Journeys journeys, Host host, Told told) {
        try {
            new FreshApproval().allow_within_30_minutes_brings_full_protection(journeys.of(host, told));
        } catch (RuntimeException | AssertionError e) {
            told.thrown = e;
        } finally {
            // Whatever became of it, the test must not wait for what will not come.
            waits.countDown();
        }
    }

    private void somebodySitsDownAt(Host host) {
        events.add("somebody sits down at " + host.settings().name());
        try (Shell shell = new SshjSsh().open(host.access(), PATIENCE, new Deaf())) {
            assertThat(shell.run(SIGN, PATIENCE).succeeded()).isTrue();
        }
    }

    private Path inventory() throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        return Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                defaults: {approval: {operator: {patience: 5m}}, person: never, deadlines: {settle: 30s, poll: 50ms}}
                macs:
                  - {name: late, macos: "10.14.6", script: %s}
                  - {name: quick, macos: "10.15.7", script: %s}
                """.formatted(product, product, SCRIPT, SCRIPT));
    }

    /** Tells both Macs' story in one. */
    private final class Told extends Recorder {
        private final String mac;

        private final Runnable whenAsked;

        Told(String mac, Runnable whenAsked) {
            this.mac = mac;
            this.whenAsked = whenAsked;
            this.whenReached = state -> events.add(mac + " is " + state);
        }

        @Override
        public void asked(String request) {
            events.add(mac + " asks for somebody");
            whenAsked.run();
        }

        @Override
        public void cleaned(CleanUp cleanUp) {
            events.add(mac + " is left clean: " + cleanUp.isClean());
        }

        @Override
        public void finished(Verdict verdict, Duration took) {
            events.add(mac + " ends: " + verdict);
        }
    }

    private static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
