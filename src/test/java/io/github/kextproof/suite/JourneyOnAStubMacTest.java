package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.whereAPersonApproves;
import static io.github.kextproof.journey.Steps.findItBlocked;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.onboard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Trouble;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.ssh.SshjSsh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys over real SSH connections, and how their failures are told. */
class JourneyOnAStubMacTest {
    @TempDir
    private Path directory;

    private final Recorder told = new Recorder();

    @Test
    void states_are_told_as_they_are_proven() throws IOException {
        walk("person: never");

        assertThat(told.states).containsExactly(State.CLEAN, State.INSTALLED, State.BLOCKED);
        assertThat(told.evidence).contains("Screen: blocked", "Health: blocked");
        assertThat(told.verdicts).containsExactly(new Verdict.Passed(Verdict.Approval.NOT_EXERCISED));
    }

    @Test
    void the_steps_after_a_failure_are_told_as_not_run_with_the_first_cause() {
        Throwable thrown = catchThrowable(() -> walk("""
                script:
                      - when: {command: "installer*"}
                        then: {exit: 1, stderr: "installer: The install failed."}"""));

        assertThat(thrown).isInstanceOf(ProductFailure.class).hasMessageStartingWith("one: installer(8) failed\n");
        assertThat(told.steps)
                .containsExactly(
                        "Start from a clean Mac - held",
                        "Install Defender - broke: installer(8) failed",
                        "Onboard the Mac - not run: installer(8) failed",
                        "Find it blocked - not run: installer(8) failed");
        assertThat(told.evidence).contains("Screen: after the failure");
    }

    @Test
    void an_installer_that_leaves_nothing_behind_is_found_out() {
        assertThatThrownBy(() -> walk("""
                script:
                      - when: {command: "installer*"}
                        then: {stdout: "installer: The install was successful."}"""))
                .isInstanceOf(ProductFailure.class)
                .hasMessageStartingWith("one: the installer reported success but left files out\n");
    }

    @Test
    void a_package_that_microsoft_did_not_sign_is_not_installed() {
        assertThatThrownBy(() -> walk("""
                script:
                      - when: {command: "pkgutil --check-signature*"}
                        then: {exit: 1, stdout: "   Status: no signature\\n"}"""))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("one: the package is not signed by Microsoft; it was not installed\n")
                .hasMessageContaining("owner      configuration");
        assertThat(told.commands).noneMatch(command -> command.contains("/usr/sbin/installer"));
    }

    @Test
    void a_package_that_changes_on_its_way_is_trouble_in_the_lab() {
        assertThatThrownBy(() -> walk("""
                script:
                      - when: {command: "shasum*"}
                        then: {stdout: "%s  /tmp/kextproof/wdav-101.19.48.pkg\\n"}""".formatted("0".repeat(64))))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("one: wdav-101.19.48.pkg changed on its way to the Mac\n");
    }

    @Test
    void a_reset_that_leaves_the_approval_behind_is_trouble_in_the_lab() {
        assertThatThrownBy(() -> walk("""
                script:
                      - when: {command: "sqlite3*"}
                        then: {stdout: "1\\n"}""")).isInstanceOf(Trouble.class).hasMessage("""
                        one: the reset brings back a Mac on which Defender's kernel extension was approved before
                          expected   no row of com.microsoft.wdavkext in KextPolicy, or one with allowed=0
                          actual     KextPolicy allowed=1
                          last ran   /usr/bin/sudo -n -- /usr/bin/sqlite3 /var/db/SystemPolicyConfiguration/KextPolicy \
                        'select allowed from kext_policy where team_id='\\''UBF8T346G9'\\'' and bundle_id=\
                        '\\''com.microsoft.wdavkext'\\''' -> exit 0
                          owner      lab
                          perhaps    take the reset's snapshot again, on a Mac on which nobody ever pressed Allow""");
    }

    @Test
    void what_a_tool_prints_and_we_cannot_read_is_our_own_fault() {
        assertThatThrownBy(() -> walk("""
                script:
                      - when: {command: "sw_vers*"}
                        then: {stdout: "gibberish\\n"}""")).isInstanceOf(Trouble.class).hasMessageContaining("owner      harness");
    }

    @Test
    void health_as_text_and_as_json_must_agree() {
        assertThatThrownBy(() -> walk("""
                script:
                      - when: {command: "mdatp health --output json"}
                        then: {stdout: '{"realTimeProtectionEnabled": true, "realTimeProtectionAvailable": true}'}"""))
                .isInstanceOf(ProductFailure.class)
                .hasMessageStartingWith("one: health as text and health as JSON contradict each other\n");
    }

    /** Walks until the Mac is blocked. */
    private void walk(String key) throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        Path file = Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - name: one
                    macos: "10.15.7"
                    deadlines: {settle: 1s, poll: 50ms}
                    %s
                """.formatted(product, product, key));
        Inventory inventory = new InventoryReader(Map.of()).read(file);
        try (Fleet fleet = Fleet.of(inventory)) {
            Host host = fleet.hosts().get(0);
            new Journeys(new Lab(new SshjSsh(), 1), new Cancellation())
                    .of(host, told)
                    .appliesTo(whereAPersonApproves())
                    .walks(installDefender(), onboard(), findItBlocked());
            assertThat(fleet.unsimulated(host.settings().name())).isEmpty();
        }
    }
}
