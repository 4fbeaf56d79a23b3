package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.inventory.Settings;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.vnc.RfbServer;
import io.github.kextproof.vnc.RfbServer.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on a simulated Mac at which nobody sits but kextproof, with the mouse of its console. */
class DirectVncTest {
    private static final Verdict EXERCISED = new Verdict.Passed(Verdict.Approval.EXERCISED);

    @TempDir
    Path directory;

    private String locale = "en";
    private String script = "[]";

    @BeforeEach
    void namesAProduct() throws IOException {
        Path product = Files.createDirectory(directory.resolve("product"));
        for (String name : List.of("wdav-101.19.48.pkg", "MicrosoftDefenderATPOnboardingMacOs.py")) {
            Files.copy(Path.of("vms", "product", name), product.resolve(name));
        }
    }

    @Test
    void allow_is_pressed_at_the_console() throws IOException {
        Recorder told = walk(Scenarios.FRESH_APPROVAL);

        assertThat(told.verdicts).containsExactly(EXERCISED);
        assertThat(told.requests).isEmpty();
        assertThat(told.evidence)
                .containsSubsequence(
                        "Screen: offered", "Screen over VNC: before Allow", "Screen over VNC: after Allow");
    }

    @Test
    void an_offer_that_came_back_is_taken_too() throws IOException {
        locale = "ja-JP";
        script = "[{when: {state: clean}, then: {set: {screen.scale: 2x}}}]";

        assertThat(walk(Scenarios.REAPPROVAL).verdicts).containsExactly(EXERCISED);
    }

    @Test
    void of_several_developers_microsofts_alone_is_allowed() throws IOException {
        script = "[{when: {state: blocked, times: 1}, then: {set: {offer: several}}}]";

        assertThat(walk(Scenarios.FRESH_APPROVAL).verdicts).containsExactly(EXERCISED);
    }

    @Test
    void where_windows_may_not_be_looked_at_allow_is_seen_on_the_console() throws IOException {
        locale = "sv-SE";
        script =
                "[{when: {command: \"*open x-apple.systempreferences*\", times: 1}, then: {set: {accessibility: false}}}]";
        Recorder told = walk(Scenarios.FRESH_APPROVAL);

        assertThat(told.evidence)
                .containsSubsequence(
                        "Screen over VNC: Allow offered",
                        "Allow was found by its looks",
                        "Screen over VNC: before Allow",
                        "Screen over VNC: after Allow");
        assertThat(told.steps).contains("Get Allow pressed - held");
    }

    @Test
    void a_console_that_is_not_there_is_the_labs_fault() throws IOException {
        int port;
        try (RfbServer gone = RfbServer.showing(() -> RfbServer.plain(1, 1, 0))) {
            port = gone.address().port();
        }
        try (DirectSsh ssh = DirectSsh.to(at(port))) {
            assertThat(walked(Scenarios.FRESH_APPROVAL, ssh).thrown)
                    .hasMessageContaining("the Mac's console at 127.0.0.1:" + port + " cannot be reached over VNC")
                    .hasMessageContaining("\n  actual     the connection was refused")
                    .hasMessageContaining("\n  owner      lab\n");
        }
    }

    private Recorder walk(Scenarios scenario) throws IOException {
        AtomicReference<DirectSsh> walked = new AtomicReference<>();
        try (RfbServer server = RfbServer.showing(
                        () -> Objects.requireNonNull(walked.get()).mac().screen());
                DirectSsh ssh = DirectSsh.to(at(server.address().port()))) {
            walked.set(ssh);
            server.onPress(() -> {
                List<Pointer> presses = server.presses();
                Pointer last = presses.get(presses.size() - 1);
                ssh.mac().click(last.x(), last.y());
            });
            return walked(scenario, ssh);
        }
    }

    private static Recorder walked(Scenarios scenario, DirectSsh ssh) {
        Recorder told = new Recorder();
        try {
            SuiteJourney.walk(
                    scenario, new Journeys(new Lab(ssh, 1), new Cancellation()).of(patient(ssh.host()), told));
        } catch (RuntimeException | AssertionError e) {
            told.thrown = e;
        }
        assertThat(ssh.complaints()).isEmpty();
        return told;
    }

    /** Pictures are drawn for each look, which takes longer than the commands of a Mac without a network. */
    private static Host patient(Host host) {
        Settings quick = host.settings();
        Deadlines brief = quick.deadlines();
        Deadlines longer = new Deadlines(
                Duration.ofSeconds(60),
                brief.command(),
                brief.upload(),
                brief.install(),
                brief.settle(),
                brief.reset(),
                brief.restart(),
                brief.uninstall(),
                brief.lease(),
                brief.poll());
        Settings patient = new Settings(quick.name(), quick.labels(), quick.product(), quick.approval(), longer);
        return new Host(patient, host.access(), host.sudo(), host.reset(), host.simulated());
    }

    private Entry.Stub at(int port) throws IOException {
        Path file = Files.writeString(directory.resolve("stubs.yaml"), """
                type: stub
                product: {package: product/wdav-101.19.48.pkg, onboarding: product/MicrosoftDefenderATPOnboardingMacOs.py}
                macs:
                  - {name: catalina-01, macos: "10.15.7", person: never, locale: %s, script: %s}
                """.formatted(locale, script));
        Entry.Stub read =
                (Entry.Stub) new InventoryReader(Map.of()).read(file).entries().get(0);
        Settings settings = read.settings();
        ApprovalPlan.Vnc vnc =
                new ApprovalPlan.Vnc("127.0.0.1", port, Optional.empty(), Duration.ofMinutes(25), Optional.empty());
        return new Entry.Stub(
                new Settings(settings.name(), settings.labels(), settings.product(), vnc, settings.deadlines()),
                read.description());
    }
}
