package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what health says of protection is true, on a simulated Mac. */
class DirectDetectionTest {
    private static final String CLEAN = "{state: clean, times: 1}";
    private static final String WHERE = "/Users/qa/kextproof-detection/test.com.txt";

    @TempDir
    Path directory;

    private PreparedMac mac() {
        return new PreparedMac(directory).with("approval: accessibility");
    }

    @Test
    void a_protected_mac_detects_the_test_file_which_goes_again() {
        Recorder told = mac().walks(Scenarios.DETECTION);

        assertThat(told.verdicts).containsExactly(new Verdict.Passed(Verdict.Approval.EXERCISED));
        assertThat(told.seen)
                .contains(new Evidence.Text(
                        "Threats", "mdatp lists Virus:DOS/EICAR_Test_File at " + WHERE + " (quarantined)\n"));
        assertThat(told.commands).contains("/bin/rm -rf kextproof-detection -> exit 0");
    }

    @Test
    void nothing_that_is_told_looks_like_the_test_file() {
        Recorder told = mac().walks(Scenarios.DETECTION);

        assertThat(told.commands)
                .filteredOn(command -> command.contains("test.com.txt"))
                .singleElement()
                .asString()
                .contains("' '")
                .doesNotContain("EIC" + "AR-STANDARD");
    }

    @Test
    void the_old_command_line_lists_threats_too() {
        Recorder told = mac().withTheOldCommandLine().walks(Scenarios.DETECTION);

        assertThat(told.steps).contains("Let it detect a test file - held");
        assertThat(told.commands).contains("/usr/local/bin/mdatp --threat --list --pretty -> exit 0");
    }

    @Test
    void on_a_managed_mac_nobody_presses_anything() {
        Recorder told = new PreparedMac(directory)
                .with("approval: preapproved")
                .with("enrollment: jamf")
                .walks(Scenarios.DETECTION);

        assertThat(told.verdicts).containsExactly(new Verdict.Passed(Verdict.Approval.NOT_EXERCISED));
    }

    @Test
    void a_threat_may_be_reported_without_being_taken_away() {
        Recorder told = mac().script(CLEAN, "{set: {detection.action: report}}").walks(Scenarios.DETECTION);

        assertThat(told.seen)
                .contains(new Evidence.Text(
                        "Threats", "mdatp lists Virus:DOS/EICAR_Test_File at " + WHERE + " (active)\n"));
        assertThat(told.commands).contains("/bin/rm -rf kextproof-detection -> exit 0");
    }

    @Test
    void a_product_that_detects_nothing_is_not_what_it_says() {
        Recorder told = mac().script(CLEAN, "{set: {detection: nothing}}").walks(Scenarios.DETECTION);

        assertThat(told.thrown).isInstanceOf(ProductFailure.class);
        assertThat(told.commands).contains("/bin/rm -rf kextproof-detection -> exit 0");
        assertThat(mac().script(CLEAN, "{set: {detection: nothing}}").failing(Scenarios.DETECTION))
                .isEqualTo("""
                        one: Defender does not detect a test file, though it says that the Mac is fully protected
                          expected   Virus:DOS/EICAR_Test_File at /Users/qa/kextproof-detection/test.com.txt
                          actual     mdatp lists none: Threat list is empty
                          owner      product
                          perhaps    look for exclusions and disallowed actions in Defender's profiles, and at its log in /Library/Logs/Microsoft/mdatp; by hand: mdatp threat list""");
    }

    @Test
    void what_is_detected_too_late_is_not_detected() {
        assertThat(mac().script(CLEAN, "{set: {detection.delay: 50h}}").failing(Scenarios.DETECTION))
                .startsWith("one: Defender does not detect a test file, though it says");
    }

    @Test
    void a_home_that_takes_no_files_is_the_labs_fault() {
        assertThat(mac().script(
                                "{command: \"mkdir*\", state: protected}",
                                "{exit: 1, stderr: \"Read-only file system\"}")
                        .failing(Scenarios.DETECTION))
                .isEqualTo("""
                        one: the test file for Defender cannot be written on the Mac
                          expected   kextproof-detection/test.com.txt in the login user's home
                          actual     exit 1, Read-only file system
                          owner      lab
                          perhaps    look at the home's owner and the disk's free space: ls -ld ~ and df -h ~""");
    }

    @Test
    void a_threat_without_its_file_is_taken_for_ours_if_it_is_new() {
        String listed = "{stdout: \"Id: \\\"1\\\"\\nName: Virus:DOS/EICAR_Test_File\\nType: \\\"virus\\\"\\n\"}";

        assertThat(mac().script("{command: \"mdatp threat list\", from: 2}", listed)
                        .walks(Scenarios.DETECTION)
                        .steps)
                .contains("Let it detect a test file - held");
        assertThat(mac().script("{command: \"mdatp threat list\"}", listed).failing(Scenarios.DETECTION))
                .contains("\n  actual     mdatp lists Virus:DOS/EICAR_Test_File\n");
    }

    @Test
    void a_daemon_that_is_gone_lists_nothing() {
        assertThat(mac().script("{command: \"mdatp threat list\", from: 2}", "{set: {daemon: stopped}}")
                        .failing(Scenarios.DETECTION))
                .contains(
                        "\n  actual     mdatp lists none: mdatp ended with exit 3, ERROR: Could not connect to the daemon.\n");
    }
}
