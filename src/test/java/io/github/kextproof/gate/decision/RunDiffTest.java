package io.github.kextproof.gate.decision;

import static io.github.kextproof.gate.decision.Sample.evidence;
import static io.github.kextproof.gate.decision.Sample.failed;
import static io.github.kextproof.gate.decision.Sample.passed;
import static io.github.kextproof.gate.decision.Sample.result;
import static io.github.kextproof.gate.decision.Sample.skipped;
import static io.github.kextproof.gate.decision.Sample.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.End;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunDiffTest {
    private static final io.github.kextproof.gate.evidence.Test SAME = passed("same");

    @Test
    void all_that_differs_has_its_section_and_its_count() {
        Evidence before = evidence(
                "monday",
                List.of(),
                passed("reapproval on catalina-01", "product=101.19.48", "macos=10.15.6", "thread=1"),
                passed("reapproval on mojave-01", "product=101.19.48"),
                passed("fresh-approval on catalina-01", "product=101.19.48"),
                passed("fresh-approval on mojave-01", "product=101.19.48"),
                skipped("managed-jamf on mojave-01", ""),
                passed("only then"));
        Evidence now = evidence(
                "tuesday",
                List.of(),
                failed(
                        "reapproval on catalina-01",
                        "\nthe banner stays\n  expected ...",
                        "product=101.20.1",
                        "macos=10.15.7",
                        "owner=product",
                        "thread=2"),
                test("reapproval on mojave-01", Status.PASSED, "", Duration.ofSeconds(45), "product=101.20.1"),
                flaky("fresh-approval on catalina-01", "product=101.20.1"),
                passed("fresh-approval on mojave-01", "product=101.20.1"),
                passed("managed-jamf on mojave-01"),
                test("only now", Status.BROKEN, "", Duration.ZERO, "owner=lab"));

        assertThat(RunDiff.between(before, now).text()).isEqualTo("""
                A  monday: 6 tests, 5 executed, 1 skipped
                B  tuesday: 6 tests, 6 executed, 1 flaky

                verdicts
                  managed-jamf on mojave-01: skipped -> passed
                  reapproval on catalina-01: passed -> failed (product): the banner stays

                only in A
                  only then: passed

                only in B
                  only now: broken (lab)

                flaky
                  fresh-approval on catalina-01: newly flaky

                facts
                  macos: 10.15.6 -> 10.15.7 (reapproval on catalina-01)
                  owner: not said -> product (reapproval on catalina-01)
                  product: 101.19.48 -> 101.20.1 (4 tests)

                durations
                  reapproval on mojave-01: 30.0 s -> 45.0 s (+50 %)

                5 tests compared: 2 verdicts changed, 1 test only in A, 1 test only in B; 1 change of flakiness, 3 other\
                 facts, 1 other duration""");
    }

    @Test
    void the_same_run_differs_in_nothing() {
        RunDiff diff = RunDiff.between(evidence(SAME), evidence(SAME));

        assertThat(diff.sameVerdicts()).isTrue();
        assertThat(diff.comparable()).isTrue();
        assertThat(diff.text()).isEqualTo("""
                A  results: 1 test, 1 executed
                B  results: 1 test, 1 executed

                1 test compared: the same verdicts""");
    }

    @Test
    void another_verdict_and_a_test_of_one_run_only_are_differences_and_other_facts_are_none() {
        assertThat(sameVerdicts(passed("a"), failed("a", ""))).isFalse();
        assertThat(sameVerdicts(failed("a", "", "owner=product"), failed("a", "", "owner=lab")))
                .isFalse();
        assertThat(sameVerdicts(passed("a"), passed("b"))).isFalse();
        assertThat(sameVerdicts(passed("a", "owner=anna"), passed("a", "owner=product")))
                .isTrue();
        assertThat(sameVerdicts(failed("a", "x", "owner=anna"), failed("a", "y", "owner=bert")))
                .isTrue();
        assertThat(sameVerdicts(passed("a", "product=1"), passed("a", "product=2")))
                .isTrue();
    }

    @Test
    void a_test_that_was_not_finished_has_no_verdict() {
        assertThat(RunDiff.between(evidence(passed("a")), evidence(unfinished("a")))
                        .text())
                .contains("\n  a: passed -> unfinished\n");
    }

    @Test
    void runs_without_a_common_test_cannot_be_compared() {
        RunDiff diff = RunDiff.between(evidence(passed("a")), evidence(passed("b")));

        assertThat(diff.comparable()).isFalse();
        assertThat(diff.text()).endsWith("\n\nNOTHING TO COMPARE: no test is in both");
    }

    @Test
    void files_that_cannot_be_read_are_named_and_never_the_same() {
        RunDiff diff = RunDiff.between(
                evidence(SAME), evidence("results", List.of(new Defect("results/x-result.json", "cut off")), SAME));

        assertThat(diff.sameVerdicts()).isFalse();
        assertThat(diff.text())
                .contains("\ncannot be read\n  B  results/x-result.json: cut off\n")
                .endsWith("\n1 test compared: 1 file unreadable");
    }

    @Test
    void tests_are_the_same_by_history_first_and_by_name_then() {
        var renamed = lone(result("new name", Optional.of("h"), Status.PASSED, "", Duration.ZERO));
        var before = lone(result("old name", Optional.of("h"), Status.PASSED, "", Duration.ZERO));
        var without = lone(result("plain", Optional.empty(), Status.PASSED, "", Duration.ZERO));
        var with = lone(result("plain", Optional.of("p"), Status.PASSED, "", Duration.ZERO));

        assertThat(RunDiff.between(evidence(before, without), evidence(renamed, with))
                        .text())
                .endsWith("\n2 tests compared: the same verdicts");
    }

    @Test
    void of_several_with_one_name_each_is_compared_once() {
        var lone = lone(result("plain", Optional.empty(), Status.PASSED, "", Duration.ZERO));

        assertThat(RunDiff.between(evidence(lone, lone, lone), evidence(lone, lone))
                        .text())
                .contains("\nonly in A\n  plain: passed\n\n2 tests compared: 1 test only in A");
    }

    @Test
    void a_duration_differs_by_more_than_a_fifth_and_more_than_five_seconds() {
        assertThat(durations(100, 120)).isEmpty();
        assertThat(durations(100, 121)).containsExactly("a: 100.0 s -> 121.0 s (+21 %)");
        assertThat(durations(100, 79)).containsExactly("a: 100.0 s -> 79.0 s (-21 %)");
        assertThat(durations(10, 15)).isEmpty();
        assertThat(durations(10, 16)).containsExactly("a: 10.0 s -> 16.0 s (+60 %)");
        assertThat(durations(0, 6)).containsExactly("a: 0.0 s -> 6.0 s");
    }

    @Test
    void what_was_skipped_took_no_time_worth_comparing() {
        assertThat(DurationChanges.of(
                        List.of(new Pair(skipped("a", ""), test("a", Status.PASSED, "", Duration.ofMinutes(1))))))
                .isEmpty();
    }

    @Test
    void what_runs_as_a_whole_say_is_compared_too() {
        Evidence before = with(Map.of("java", List.of("17.0.9"), "kextproof", List.of("0.1.0")));
        Evidence now = with(Map.of("java", List.of("17.0.15"), "kextproof", List.of("0.1.0"), "ci", List.of("7")));

        assertThat(RunDiff.between(before, now).text()).contains("""

                facts
                  ci: not said -> 7 (environment)
                  java: 17.0.9 -> 17.0.15 (environment)

                1 test compared: the same verdicts; 2 other facts""");
    }

    @Test
    void hostile_names_cannot_move_the_cursor_or_begin_a_line_of_their_own() {
        Evidence before = evidence(passed(Sample.HOSTILE, Sample.HOSTILE + "=a"), passed("x" + Sample.HOSTILE));
        Evidence now = evidence(failed(Sample.HOSTILE, Sample.HOSTILE, Sample.HOSTILE + "=" + Sample.HOSTILE));

        assertThat(RunDiff.between(before, now).text()).doesNotContain("\u001b", "\u202e", "\u0000", "\n#");
    }

    private static boolean sameVerdicts(
            io.github.kextproof.gate.evidence.Test before, io.github.kextproof.gate.evidence.Test now) {
        return RunDiff.between(evidence(SAME, before), evidence(SAME, now)).sameVerdicts();
    }

    private static List<String> durations(int before, int now) {
        return DurationChanges.of(List.of(new Pair(
                test("a", Status.PASSED, "", Duration.ofSeconds(before)),
                test("a", Status.PASSED, "", Duration.ofSeconds(now)))));
    }

    private static io.github.kextproof.gate.evidence.Test lone(Result result) {
        return new io.github.kextproof.gate.evidence.Test(result, List.of());
    }

    private static io.github.kextproof.gate.evidence.Test flaky(String name, String... labels) {
        return new io.github.kextproof.gate.evidence.Test(
                passed(name, labels).latest(), List.of(failed(name, "").latest()));
    }

    private static io.github.kextproof.gate.evidence.Test unfinished(String name) {
        Result done = passed(name).latest();
        return lone(new Result(
                done.file(),
                done.uuid(),
                done.history(),
                done.name(),
                done.status(),
                End.CANCELLED,
                done.start(),
                done.took(),
                done.labels(),
                done.flaky(),
                done.message()));
    }

    private static Evidence with(Map<String, List<String>> environment) {
        return new Evidence(
                List.of(Path.of("results")), List.of(SAME), List.of(), List.of(), environment, new TreeMap<>());
    }
}
