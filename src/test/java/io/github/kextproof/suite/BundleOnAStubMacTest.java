package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.whereAPersonApproves;
import static io.github.kextproof.journey.Steps.findItBlocked;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.onboard;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.Trouble;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.ssh.SshjSsh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a Mac after a failure, over real SSH connections. */
class BundleOnAStubMacTest {
    @TempDir
    private Path directory;

    private final Recorder told = new Recorder();

    @Test
    void everything_that_may_explain_a_failure_is_taken_once() throws IOException {
        Map<String, String> files = bundle("""
                script:
                      - when: {command: "mdatp health*"}
                        then: {stdout: "real_time_protection_enabled : false\\nreal_time_protection_available : true\\n"}""");

        assertThat(files.keySet())
                .containsExactly(
                        "contents.txt",
                        "defender/health.txt",
                        "defender/health.json",
                        "defender/health-legacy.txt",
                        "kext/kextstat.txt",
                        "kext/policy.txt",
                        "kext/policy-mdm.txt",
                        "kext/load-history.txt",
                        "kext/consent.txt",
                        "kext/consent-list.txt",
                        "defender/install.log",
                        "mac/log.txt",
                        "mac/sw_vers.txt",
                        "mac/csrutil.txt",
                        "mac/date.txt",
                        "mac/uptime.txt",
                        "mac/who.txt",
                        "mac/processes.txt",
                        "mac/disk.txt",
                        "mac/enrollment.txt",
                        "mac/profiles.xml");
        assertThat(files.get("kext/policy.txt"))
                .isEqualTo("UBF8T346G9|com.microsoft.wdavkext|0|Microsoft Corporation|8\n");
        assertThat(files.get("defender/install.log")).contains("preinstall com.microsoft.wdav begin [");
        assertThat(files.get("mac/processes.txt")).contains("/Microsoft/Defender/wdavdaemon\n");
        assertThat(files.get("mac/log.txt")).contains("com.microsoft.wdavkext (UBF8T346G9) denied");
    }

    @Test
    void the_contents_name_the_failure_and_each_question() throws IOException {
        String contents = bundle("""
                script:
                      - when: {command: "installer*"}
                        then: {exit: 1, stderr: "installer: The install failed."}""").get("contents.txt");

        assertThat(contents)
                .startsWith("one: installer(8) failed\n  expected   The install was successful.\n")
                .contains("\ndefender/health.txt         missing: the Mac has no /usr/local/bin/mdatp\n")
                .contains(
                        "\nkext/policy.txt             sudo /usr/bin/sqlite3"
                                + " /var/db/SystemPolicyConfiguration/KextPolicy 'select * from kext_policy' -> exit 0, 0 bytes\n")
                .contains("\nmac/sw_vers.txt             /usr/bin/sw_vers -> exit 0, ");
    }

    @Test
    void a_product_that_hangs_costs_its_own_answers_alone() throws IOException {
        Map<String, String> files = bundle("""
                script:
                      - when: {command: "mdatp*"}
                        then: {fault: hang}""");

        assertThat(files.get("contents.txt"))
                .contains("\ndefender/health.txt         missing: /usr/local/bin/mdatp health: ")
                .contains("\nmac/sw_vers.txt             missing: not asked: the Mac did not answer before\n");
    }

    @Test
    void a_password_that_a_log_gave_away_is_taken_out() throws IOException {
        Map<String, String> files = bundle("""
                script:
                      - when: {command: "installer*"}
                        then: {exit: 1, stderr: "installer: The install failed."}
                      - when: {command: "sw_vers*", from: 2}
                        then: {stdout: "ProductName: Mac OS X, enrolment token: abc123\\n"}""");

        assertThat(files.get("mac/sw_vers.txt")).isEqualTo("ProductName: Mac OS X, enrolment token: ******\n");
    }

    @Test
    void no_answer_is_quoted_but_in_the_bundle() throws IOException {
        bundle("""
                script:
                      - when: {command: "installer*"}
                        then: {exit: 1, stderr: "installer: The install failed."}""");

        assertThat(told.commands).anyMatch(command -> command.startsWith("/usr/bin/csrutil status"));
        assertThat(told.secretCommands).contains("/usr/bin/uptime", "/bin/df -k");
    }

    /** Walks until the Mac is blocked, which must fail. */
    private Map<String, String> bundle(String key) throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        Path file = Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - name: one
                    macos: "10.15.7"
                    deadlines: {command: 2s, settle: 1s, poll: 50ms}
                    %s
                """.formatted(product, product, key));
        try (Fleet fleet = Fleet.of(new InventoryReader(Map.of()).read(file))) {
            Host host = fleet.hosts().get(0);
            new Journeys(new Lab(new SshjSsh(), 1), new Cancellation())
                    .of(host, told)
                    .appliesTo(whereAPersonApproves())
                    .walks(installDefender(), onboard(), findItBlocked());
            throw new AssertionError("the journey held");
        } catch (ProductFailure | Trouble expected) {
            return files();
        }
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        told.seen.stream()
                .filter(Evidence.Bundle.class::isInstance)
                .flatMap(evidence -> ((Evidence.Bundle) evidence).files().stream())
                .forEach(file -> files.put(file.file(), file.content().text()));
        return files;
    }
}
