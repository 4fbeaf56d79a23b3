package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.Trouble;
import io.github.kextproof.journey.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a stub Mac is left, whatever a journey came to, and what restarts have to do with it. */
class LeaveCleanTest {
    private static final Verdict PASSED = new Verdict.Passed(Verdict.Approval.EXERCISED);
    private static final String STAYS = """
              stays      file /Library/Logs/Microsoft/mdatp: logs
              stays      policy row UBF8T346G9|com.microsoft.wdavkext|%s in KextPolicy: only a snapshot, Recovery or a new \
            image undoes that""";

    @TempDir
    private Path directory;

    @Test
    void a_journey_that_passes_leaves_the_mac_as_it_was() throws IOException {
        Recorder told = walk("10.15.7", "");

        assertThat(told.verdicts).containsExactly(PASSED);
        assertThat(told.cleanUps).extracting(CleanUp::isClean).containsExactly(true);
        assertThat(told.cleanUps.get(0).message()).isEqualTo("one: the Mac is clean\n" + STAYS.formatted(1));
        assertThat(told.cleanUps.get(0).done())
                .containsExactly("removed /tmp/kextproof", "ran Defender's uninstaller: exit 0");
    }

    @Test
    void an_older_product_goes_with_its_application_in_the_background() throws IOException {
        Recorder told = walk("10.15.7", "", "wdav-100.88.54.pkg");

        assertThat(told.verdicts).containsExactly(PASSED);
        assertThat(told.cleanUps).extracting(CleanUp::isClean).containsExactly(true);
        assertThat(told.cleanUps.get(0).done())
                .containsExactly("removed /tmp/kextproof", "removed /Applications/Microsoft Defender ATP.app");
    }

    @Test
    void a_journey_that_fails_leaves_the_mac_clean_too() throws IOException {
        Recorder told = walk("10.15.7", """
                - when: {command: "mdatp health", state: blocked}
                  then: {set: {health.enabled: false}}""");

        assertThat(told.thrown).isInstanceOf(ProductFailure.class);
        assertThat(told.cleanUps).extracting(CleanUp::isClean).containsExactly(true);
    }

    @Test
    void an_uninstaller_that_leaves_something_is_found_out_and_changes_no_verdict() throws IOException {
        Recorder told = walk("10.15.7", """
                - when: {command: "installer*"}
                  then: {set: {uninstaller: leaves-daemon}}""");

        assertThat(told.verdicts).containsExactly(PASSED);
        assertThat(told.cleanUps.get(0).message()).isEqualTo("""
                one: the Mac was not left clean
                  left       file /Library/LaunchDaemons/com.microsoft.fresno.plist
                """ + STAYS.formatted(1) + """

                  by hand    sudo '/Library/Application Support/Microsoft/Defender/uninstall/uninstall'
                  by hand    if there is none: sudo rm -rf '/Applications/Microsoft Defender ATP.app' \
                '/Applications/Microsoft Defender.app', and wait some minutes""");
    }

    @Test
    void an_uninstaller_that_fails_is_made_up_for_by_removing_the_application() throws IOException {
        Recorder told = walk("10.15.7", """
                - when: {command: "installer*"}
                  then: {set: {uninstaller: fails}}""");

        assertThat(told.cleanUps).extracting(CleanUp::isClean).containsExactly(true);
        assertThat(told.cleanUps.get(0).done())
                .containsExactly(
                        "removed /tmp/kextproof",
                        "ran Defender's uninstaller: exit 1",
                        "removed /Applications/Microsoft Defender ATP.app");
    }

    @Test
    void of_a_mac_that_is_lost_is_listed_what_was_left() throws IOException {
        Recorder told = walk("10.15.7", """
                - when: {command: "mdatp health", state: blocked}
                  then: {fault: {reboot: 1h}}""");

        assertThat(told.thrown).isInstanceOf(Trouble.class);
        assertThat(told.cleanUps).hasSize(1);
        assertThat(told.cleanUps.get(0).trouble()).isPresent();
        assertThat(told.cleanUps.get(0).left())
                .containsExactly(
                        "file /tmp/kextproof",
                        "file /Library/Application Support/Microsoft/Defender",
                        "file /Library/Extensions/wdavkext.kext",
                        "kernel extension com.microsoft.wdavkext",
                        "receipt com.microsoft.wdav",
                        "this run's lease of the Mac, which expires by itself");
        assertThat(told.cleanUps.get(0).byHand()).startsWith("sudo rm -rf /tmp/kextproof");
    }

    @Test
    void a_journey_that_never_touched_the_mac_has_nothing_to_clean() throws IOException {
        Recorder told = walk("11.7.10", "");

        assertThat(told.verdicts).singleElement().isInstanceOf(Verdict.NotApplicable.class);
        assertThat(told.cleanUps).isEmpty();
    }

    @Test
    void protection_that_needs_a_restart_gets_one_and_the_verdict_says_so() throws IOException {
        Recorder told = walk("10.15.7", """
                - when: {command: "installer*"}
                  then: {set: {restart.needed: true}}""");

        assertThat(told.verdicts).containsExactly(new Verdict.Passed(Verdict.Approval.EXERCISED, true));
        assertThat(told.evidence).contains("Restarted the Mac");
        assertThat(told.commands)
                .filteredOn(command -> command.contains("/sbin/shutdown"))
                .hasSize(1);
    }

    @Test
    void protection_survives_a_restart() throws IOException {
        Recorder told = DirectWalk.of(Scenarios.RESTART, inventory("10.15.7", "", "wdav-101.19.48.pkg"));

        assertThat(told.verdicts).containsExactly(PASSED);
        assertThat(told.steps).endsWith("Restart the Mac - held", "Find it still fully protected - held");
    }

    @Test
    void a_mac_that_comes_back_to_its_login_window_is_trouble_in_the_lab() throws IOException {
        Recorder told = restart("login-window");

        assertThat(told.thrown).isInstanceOf(Trouble.class).hasMessageMatching("""
                (?s)one: nobody is logged in at the Mac's console after its restart
                  expected   a desktop session of qa
                  actual     the login window
                  last ran   .*
                  owner      lab
                  perhaps    switch automatic login on for qa: System Preferences > Users & Groups > Login Options \
                \\(not with FileVault\\)""");
        assertThat(told.cleanUps).extracting(CleanUp::isClean).containsExactly(true);
    }

    @Test
    void a_mac_that_does_not_come_back_is_trouble_in_the_lab() throws IOException {
        Recorder told = restart("never");

        assertThat(told.thrown)
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("one: the Mac did not come back after a restart that it was told to do\n");
    }

    private Recorder restart(String how) throws IOException {
        return DirectWalk.of(Scenarios.RESTART, inventory("10.15.7", """
                - when: {command: "installer*"}
                  then: {set: {restart: %s}}""".formatted(how), "wdav-101.19.48.pkg"));
    }

    private Recorder walk(String macos, String script) throws IOException {
        return walk(macos, script, "wdav-101.19.48.pkg");
    }

    private Recorder walk(String macos, String script, String product) throws IOException {
        return DirectWalk.of(Scenarios.FRESH_APPROVAL, inventory(macos, script, product));
    }

    private Path inventory(String macos, String script, String product) throws IOException {
        Path products = Path.of("vms", "product").toAbsolutePath();
        return Files.writeString(
                directory.resolve("macs.yaml"),
                """
                type: stub
                product:
                  package: %s/%s
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - name: one
                    macos: "%s"
                    person: presses Allow after 2m
                """.formatted(products, product, products, macos)
                        + (script.isEmpty() ? "" : "    script:\n" + script.indent(6)));
    }
}
