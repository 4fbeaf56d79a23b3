package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.MacName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SummaryTest {
    private final Summary summary = new Summary();

    @Test
    void the_table_is_followed_by_every_failure_and_every_reason() {
        summary.add(
                Samples.MOJAVE, "reapproval", failed(Samples.MOJAVE, Owner.APPROVAL), seconds(1812), Samples.facts());
        JourneyListener catalina = summary.follow(Samples.CATALINA, "reapproval");
        catalina.learned(Samples.facts());
        catalina.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), seconds(41));
        add("catalina-sv-se", new Verdict.Passed(Verdict.Approval.NOT_EXERCISED));
        add("big-sur-en", new Verdict.NotApplicable("macOS 11.7 uses system extensions"));

        assertThat(summary.text()).isEqualTo("""
                        Mac             scenario    verdict         owner     approval       time
                        big-sur-en      reapproval  not applicable  -         -              1.0 s
                        catalina-sv-se  reapproval  passed          -         not exercised  1.0 s
                        catalina-zh-tw  reapproval  passed          -         exercised      41.0 s
                        mojave-ja       reapproval  failed          approval  -              30 min 12 s

                        reapproval on mojave-ja: real-time protection is enabled but not available, 30 min after Allow was asked for
                          expected   enabled=true  available=true
                          actual     enabled=true  available=false      (mdatp health, 14:02:11 on the Mac)
                          last ran   sudo kextutil /Library/Extensions/wdavkext.kext -> exit 27, rejected by system policy
                          owner      approval
                          perhaps    nobody pressed Allow in Security & Privacy; see approval in the inventory

                        Not applicable:
                          big-sur-en  reapproval  macOS 11.7 uses system extensions

                        4 journeys on 4 Macs: 2 passed, 1 failed (approval), 1 not applicable
                        """);
    }

    @Test
    void a_failure_names_the_step_at_which_it_was_noticed() {
        JourneyListener mojave = summary.follow(Samples.MOJAVE, "reapproval");
        mojave.started("Install Defender");
        mojave.started("Find it blocked");
        mojave.finished(failed(Samples.MOJAVE, Owner.LAB), seconds(3));

        assertThat(summary.text()).contains("""
                          perhaps    nobody pressed Allow in Security & Privacy; see approval in the inventory
                          step       Find it blocked

                        1 journey on 1 Mac: 1 failed (lab)
                        """);
        assertThat(summary.json()).contains("\"step\": \"Find it blocked\"");
    }

    @Test
    void a_failure_names_the_file_with_its_evidence_and_one_without_names_none() {
        Path file = Path.of("night", "6bed41bf-attachment.zip");
        add("mojave-ja", failed(Samples.MOJAVE, Owner.LAB));
        add("catalina-zh-tw", failed(Samples.CATALINA, Owner.LAB));
        summary.bundled(Samples.MOJAVE, "reapproval", file);

        assertThat(summary.text().lines().filter(line -> line.startsWith("  evidence")))
                .containsExactly("  evidence   " + file);
        assertThat(summary.text()).containsOnlyOnce("""
                          perhaps    nobody pressed Allow in Security & Privacy; see approval in the inventory
                          evidence   night/6bed41bf-attachment.zip

                        """);
        assertThat(summary.json()).containsOnlyOnce("\"evidence\": \"night/6bed41bf-attachment.zip\"");
    }

    @Test
    void json_has_a_key_for_everything_the_table_says() {
        JourneyListener catalina = summary.follow(Samples.CATALINA, "reapproval");
        catalina.learned(new Facts(Map.of("macOS", "10.15.7")));
        catalina.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofMillis(41_250));
        add("mojave-ja", failed(Samples.MOJAVE, Owner.LAB));
        add("sierra-en", new Verdict.NotApplicable("already approved"));

        assertThat(summary.json()).isEqualTo("""
                        {
                          "format": 1,
                          "exitCode": 3,
                          "journeys": [
                            {
                              "mac": "catalina-zh-tw",
                              "scenario": "reapproval",
                              "verdict": "passed",
                              "approval": "exercised",
                              "retried": 0,
                              "seconds": 41.25,
                              "facts": {
                                "macOS": "10.15.7"
                              }
                            },
                            {
                              "mac": "mojave-ja",
                              "scenario": "reapproval",
                              "verdict": "failed",
                              "owner": "lab",
                              "what": "real-time protection is enabled but not available, 30 min after Allow was asked for",
                              "expected": "enabled=true  available=true",
                              "actual": "enabled=true  available=false      (mdatp health, 14:02:11 on the Mac)",
                              "lastRan": "sudo kextutil /Library/Extensions/wdavkext.kext -> exit 27, rejected by system policy",
                              "perhaps": "nobody pressed Allow in Security & Privacy; see approval in the inventory",
                              "message": "MESSAGE",
                              "retried": 0,
                              "seconds": 1.0,
                              "facts": {}
                            },
                            {
                              "mac": "sierra-en",
                              "scenario": "reapproval",
                              "verdict": "not applicable",
                              "reason": "already approved",
                              "retried": 0,
                              "seconds": 1.0,
                              "facts": {}
                            }
                          ]
                        }
                        """.replace(
                "MESSAGE", Samples.finding(Samples.MOJAVE, Owner.LAB).message().replace("\n", "\\n")));
    }

    @Test
    void a_pass_with_retries_shows_it_and_is_a_pass_all_the_same() {
        JourneyListener catalina = summary.follow(Samples.CATALINA, "reapproval");
        catalina.retried("asked again: /usr/bin/sw_vers", "the connection was lost");
        catalina.retried("uploaded again: /tmp/kextproof/wdav.pkg", "the connection was lost");
        catalina.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofSeconds(41));

        assertThat(summary.text()).isEqualTo("""
                        Mac             scenario    verdict              owner  approval   time
                        catalina-zh-tw  reapproval  passed (retried 2x)  -      exercised  41.0 s

                        1 journey on 1 Mac: 1 passed
                        """);
        assertThat(summary.json()).contains("\"verdict\": \"passed\"", "\"retried\": 2");
        assertThat(summary.exitCode()).isZero();
    }

    @Test
    void a_mac_that_was_not_left_clean_is_told_after_the_verdicts_and_a_pass_exits_with_3() {
        passing(new CleanUp(
                Samples.CATALINA,
                List.of("removed /tmp/kextproof", "ran Defender's uninstaller: exit 0"),
                List.of("kernel extension com.microsoft.wdavkext"),
                List.of("file /Library/Logs/Microsoft/mdatp: logs"),
                Optional.empty(),
                List.of("sudo 'uninstall'", "if there is none: wait")));

        assertThat(summary.exitCode()).isEqualTo(3);
        assertThat(summary.unclean()).hasSize(1);
        assertThat(summary.text()).isEqualTo("""
                        Mac             scenario    verdict  owner  approval   time
                        catalina-zh-tw  reapproval  passed   -      exercised  41.0 s

                        after reapproval, catalina-zh-tw: the Mac was not left clean
                          left       kernel extension com.microsoft.wdavkext
                          stays      file /Library/Logs/Microsoft/mdatp: logs
                          by hand    sudo 'uninstall'
                          by hand    if there is none: wait

                        1 journey on 1 Mac: 1 passed
                        """);
        assertThat(summary.json()).contains("""
                              "seconds": 41.0,
                              "left": {
                                "items": [
                                  "kernel extension com.microsoft.wdavkext"
                                ],
                                "stays": [
                                  "file /Library/Logs/Microsoft/mdatp: logs"
                                ],
                                "byHand": [
                                  "sudo 'uninstall'",
                                  "if there is none: wait"
                                ]
                              },
                        """);
    }

    @Test
    void a_mac_that_could_not_be_cleaned_says_why() {
        passing(new CleanUp(
                Samples.CATALINA,
                List.of(),
                List.of("file /tmp/kextproof"),
                List.of(),
                Optional.of("the Mac does not answer"),
                List.of("sudo rm -rf /tmp/kextproof")));

        assertThat(summary.exitCode()).isEqualTo(3);
        assertThat(summary.text()).contains("""
                        after reapproval, catalina-zh-tw: the Mac was not left clean
                          because    the Mac does not answer
                          left       file /tmp/kextproof
                          by hand    sudo rm -rf /tmp/kextproof
                        """);
        assertThat(summary.json()).contains("""
                              "left": {
                                "because": "the Mac does not answer",
                                "items": [
                                  "file /tmp/kextproof"
                                ],
                                "stays": [ ],
                                "byHand": [
                                  "sudo rm -rf /tmp/kextproof"
                                ]
                              },
                        """);
    }

    @Test
    void a_mac_that_was_left_clean_is_not_worth_a_word() {
        passing(new CleanUp(
                Samples.CATALINA,
                List.of("removed /tmp/kextproof"),
                List.of(),
                List.of("file /Library/Logs/Microsoft/mdatp: logs"),
                Optional.empty(),
                List.of()));

        assertThat(summary.exitCode()).isZero();
        assertThat(summary.unclean()).isEmpty();
        assertThat(summary.text()).doesNotContain("clean", "stays");
        assertThat(summary.json()).doesNotContain("\"left\"");
    }

    private void passing(CleanUp cleanUp) {
        JourneyListener catalina = summary.follow(Samples.CATALINA, "reapproval");
        catalina.cleaned(cleanUp);
        catalina.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), seconds(41));
    }

    @TestFactory
    Stream<DynamicTest> the_exit_code_says_whose_turn_it_is() {
        return Stream.of(
                exits(4),
                exits(4, "not applicable"),
                exits(4, "not applicable", "not applicable"),
                exits(0, "passed"),
                exits(0, "passed", "not applicable"),
                exits(1, "passed", "PRODUCT"),
                exits(1, "LAB", "PRODUCT", "HARNESS"),
                exits(1, "CONFIGURATION", "PRODUCT"),
                exits(3, "passed", "LAB"),
                exits(3, "passed", "APPROVAL"),
                exits(3, "passed", "HARNESS"),
                exits(3, "LAB", "not applicable"),
                exits(3, "CONFIGURATION", "LAB"),
                exits(2, "passed", "CONFIGURATION"));
    }

    private static DynamicTest exits(int exitCode, String... verdicts) {
        return DynamicTest.dynamicTest(String.join(" + ", verdicts) + " -> " + exitCode, () -> {
            Summary run = new Summary();
            for (String verdict : verdicts) {
                run.add(Samples.MOJAVE, "reapproval", verdict(verdict), seconds(1), new Facts(Map.of()));
            }
            assertThat(run.exitCode()).isEqualTo(exitCode);
        });
    }

    @Test
    void a_journey_without_a_verdict_is_harness_trouble() {
        add("catalina-sv-se", new Verdict.Passed(Verdict.Approval.EXERCISED));
        summary.follow(Samples.MOJAVE, "reapproval").planned(List.of("install"));

        assertThat(summary.exitCode()).isEqualTo(3);
        assertThat(summary.text()).contains("""
                        reapproval on mojave-ja: reapproval was started but came to no verdict
                          expected   a verdict
                          actual     none when the run ended
                          owner      harness
                          perhaps    the run was interrupted, or kextproof has a bug: see the log of the run
                        """);
    }

    @Test
    void a_run_without_journeys_says_so() {
        assertThat(summary.text()).isEqualTo("No journey was started: nothing was evaluated.\n");
    }

    private void add(String mac, Verdict verdict) {
        summary.add(new MacName(mac), "reapproval", verdict, seconds(1), new Facts(Map.of()));
    }

    private static Verdict verdict(String word) {
        return switch (word) {
            case "passed" -> new Verdict.Passed(Verdict.Approval.EXERCISED);
            case "not applicable" -> new Verdict.NotApplicable("too new");
            default -> failed(Samples.MOJAVE, Owner.valueOf(word));
        };
    }

    private static Verdict failed(MacName mac, Owner owner) {
        return new Verdict.Failed(Samples.finding(mac, owner));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    @Test
    void a_cancelled_run_says_what_it_did_not_finish_and_exits_with_3_whatever_else_happened() {
        add("catalina-sv-se", failed(Samples.CATALINA, Owner.PRODUCT));
        add("mojave-ja", new Verdict.Unfinished("'Onboard the Mac' was under way, step 3 of 7"));
        var unused = summary.follow(Samples.BIG_SUR, "reapproval");
        summary.cancelled();

        assertThat(summary.exitCode()).isEqualTo(3);
        assertThat(summary.standing()).isEqualTo("""
                          finished     1 of 3 journeys: catalina-sv-se (reapproval)
                          under way    1: mojave-ja (reapproval)
                          not started  1\
                        """);
        assertThat(summary.text()).contains("""
                        Not finished:
                          big-sur-en  reapproval  it had not started
                          mojave-ja   reapproval  'Onboard the Mac' was under way, step 3 of 7

                        3 journeys on 3 Macs: 1 failed (product), 2 not finished
                        """);
        assertThat(summary.json())
                .contains("\"verdict\": \"not finished\"", "\"standing\": \"it had not started\"", "\"exitCode\": 3");
    }
}
