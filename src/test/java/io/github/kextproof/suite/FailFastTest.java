package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Cancelled;
import io.github.kextproof.journey.Finding;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.report.FailFast;
import io.github.kextproof.report.JourneyListeners;
import io.github.kextproof.report.Summary;
import io.github.kextproof.ssh.SshjSsh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run's other journeys once one has failed, over real SSH connections. */
class FailFastTest {
    @TempDir
    private Path directory;

    private final Cancellation cancellation = new Cancellation();
    private final FailFast failFast = new FailFast(cancellation);
    private final Summary summary = new Summary();

    @Test
    void the_others_stop_in_order_and_say_why() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        Recorder patient = new Recorder() {
            @Override
            public void asked(String request) {
                super.asked(request);
                waits.countDown();
            }
        };
        try (Fleet fleet = Fleet.of(new InventoryReader(Map.of()).read(inventory()))) {
            Journeys journeys = new Journeys(new Lab(new SshjSsh(), 3), cancellation);
            Host failing = fleet.hosts().get(0);
            Host waiting = fleet.hosts().get(1);
            Host late = fleet.hosts().get(2);
            Thread other = new Thread(() -> patient.thrown = walk(journeys, waiting, patient));
            other.start();
            waits.await();

            Recorder failed = new Recorder();
            assertThat(walk(journeys, failing, failed)).isInstanceOf(ProductFailure.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            other.join();
            Recorder never = new Recorder();
            never.thrown = walk(journeys, late, never);

            String reason = "--fail-fast after fresh-approval on failing";
            assertThat(patient.thrown)
                    .isInstanceOf(Cancelled.class)
                    .hasMessage("'Get Allow pressed' was under way, step 6 of 7, when the run stopped: " + reason);
            assertThat(never.verdicts).containsExactly(new Verdict.Unfinished("it had not started: " + reason));
            assertThat(never.commands).isEmpty();
            summary.stopped(cancellation.notStarted());
            assertThat(summary.exitCode()).isEqualTo(1);
            assertThat(summary.counts())
                    .isEqualTo(Map.of("passed", 0, "failed", 1, "notApplicable", 0, "notFinished", 2));
        }
    }

    @Test
    void a_mac_that_somebody_else_has_stops_nothing() {
        Finding leased = new Finding(
                new MacName("one"),
                Owner.LAB,
                "the Mac is leased by eve",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "wait in turn with --wait 20m");
        JourneyListener listener = failFast.follow(new MacName("one"), "fresh-approval");

        listener.finished(new Verdict.Failed(leased, true), Duration.ZERO);
        assertThat(cancellation.isAsked()).isFalse();

        listener.finished(new Verdict.Failed(leased), Duration.ZERO);
        assertThat(cancellation.isAsked()).isTrue();
    }

    @Test
    void a_signal_outranks_it() {
        cancellation.askOthers("--fail-fast after fresh-approval on one");
        cancellation.ask();

        assertThat(cancellation.isAsked()).isTrue();
        assertThat(cancellation.why()).isEmpty();
        assertThat(cancellation.notStarted()).isEqualTo(Verdict.Unfinished.NOT_STARTED);
    }

    private Throwable walk(Journeys journeys, Host host, Recorder told) {
        JourneyListener all = JourneyListeners.all(List.of(
                told,
                summary.follow(host.settings().name(), "fresh-approval"),
                failFast.follow(host.settings().name(), "fresh-approval")));
        return catchThrowable(
                () -> new FreshApproval().allow_within_30_minutes_brings_full_protection(journeys.of(host, all)));
    }

    private Path inventory() throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        return Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                defaults: {deadlines: {settle: 1s, poll: 50ms}}
                macs:
                  - name: failing
                    macos: "10.15.7"
                    script:
                      - when: {command: "installer*"}
                        then: {exit: 1, stderr: "installer: The install failed."}
                  - {name: waiting, macos: "10.15.7", person: never}
                  - {name: late, macos: "10.15.7"}
                """.formatted(product, product));
    }
}
