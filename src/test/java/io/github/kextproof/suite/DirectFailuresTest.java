package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole messages of journeys that fail, where the catalogue looks at a part of them; without a network. */
class DirectFailuresTest {
    @TempDir
    private Path directory;

    @Test
    void the_steps_after_a_failure_are_told_as_not_run_with_the_first_cause() throws IOException {
        Recorder told = walk(Scenarios.FRESH_APPROVAL, """
                - when: {command: "installer*"}
                  then: {exit: 1, stderr: "installer: The install failed."}
                """);

        assertThat(told.steps)
                .containsExactly(
                        "Start from a clean Mac - held",
                        "Install Defender - broke: installer(8) failed",
                        "Onboard the Mac - not run: installer(8) failed",
                        "Find it blocked - not run: installer(8) failed",
                        "See Allow offered - not run: installer(8) failed",
                        "Get Allow pressed - not run: installer(8) failed",
                        "Find it fully protected - not run: installer(8) failed");
        assertThat(told.evidence).containsExactly("Screen: after the failure", "evidence bundle");
        assertThat(told.thrown).isInstanceOf(ProductFailure.class).hasMessageStartingWith("one: installer(8) failed\n");
        assertThat(told.thrown.getCause()).hasMessageStartingWith("one: installer(8) failed\n");
    }

    @Test
    void passive_mode_is_named_where_it_switches_protection_off() throws IOException {
        assertThat(message(walk(Scenarios.FRESH_APPROVAL, """
                - when: {state: blocked}
                  then: {set: {health.enabled: false, health.available: true, health.passive_mode_enabled: true}}
                """))).isEqualTo("""
                one: real-time protection is switched off where blocked was expected
                  expected   enabled=true  available=false
                  actual     enabled=false  available=true, in passive mode      (TIME UTC on the Mac)
                  last ran   LAST
                  owner      product
                  perhaps    false/true is not the blocked state but a configuration or passive mode that switches \
                protection off""");
    }

    @Test
    void without_passive_mode_nothing_is_said_of_it() throws IOException {
        assertThat(message(walk(Scenarios.FRESH_APPROVAL, """
                - when: {state: blocked}
                  then: {set: {health.enabled: false, health.available: true}}
                """)))
                .contains("\n  actual     enabled=false  available=true      (TIME UTC on the Mac)\n");
    }

    @Test
    void other_developers_extensions_are_told_when_the_offer_should_be_gone() throws IOException {
        Recorder told = walk(Scenarios.REAPPROVAL, """
                - when: {command: "date*", state: blocked, from: 20}
                  then: {set: {offer: several}}
                """);

        assertThat(told.thrown).isInstanceOf(Trouble.class);
        assertThat(message(told)).isEqualTo("""
                one: several developers' extensions wait for approval on this Mac
                  expected   no Allow
                  actual     a button for several developers      (TIME UTC on the Mac)
                  last ran   LAST
                  owner      lab
                  perhaps    reset the Mac to a state without other blocked extensions""");
    }

    @Test
    void what_a_tool_prints_and_we_cannot_read_is_our_own_fault() throws IOException {
        assertThat(message(walk(Scenarios.FRESH_APPROVAL, """
                - when: {command: "sw_vers*"}
                  then: {stdout: "gibberish"}
                """))).contains("\n  owner      harness\n");
    }

    @Test
    void a_tool_that_was_killed_had_no_say() throws IOException {
        assertThat(message(walk(Scenarios.FRESH_APPROVAL, """
                - when: {command: "sw_vers*"}
                  then: {fault: {kill-signal: KILL}}
                """))).contains("\n  owner      lab\n");
    }

    @Test
    void a_tool_of_macos_that_hangs_is_the_labs_trouble() throws IOException {
        assertThat(message(walk(Scenarios.FRESH_APPROVAL, """
                - when: {command: "csrutil*"}
                  then: {fault: hang}
                """)))
                .startsWith("one: qa@one:22: `/usr/bin/csrutil status` did not end within its deadline of 1 s;"
                        + " it had printed nothing\n")
                .contains("\n  owner      lab\n");
    }

    @Test
    void what_nobody_expected_is_our_own_bug() {
        Recorder told = DirectWalk.of(Scenarios.FRESH_APPROVAL, "catalina-zh-tw", ssh -> (access, deadline, log) -> {
            throw new IllegalStateException("boom");
        });

        assertThat(message(told)).isEqualTo("""
                catalina-zh-tw: java.lang.IllegalStateException: boom
                  owner      harness
                  perhaps    this is a bug in kextproof: report it with the transcript and the trace""");
        assertThat(told.thrown).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private Recorder walk(Scenarios scenario, String script) throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        Path file =
                Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - name: one
                    macos: "10.15.7"
                    person: presses Allow after 10m
                    script:
                %s""".formatted(product, product, script.indent(6)));
        return DirectWalk.of(scenario, file);
    }

    /** With what differs in each run replaced. */
    private static String message(Recorder told) {
        return String.valueOf(told.thrown == null ? "passed" : told.thrown.getMessage())
                .replaceAll("\\d\\d:\\d\\d:\\d\\d UTC", "TIME UTC")
                .replaceAll("last ran   .*", "last ran   LAST");
    }
}
