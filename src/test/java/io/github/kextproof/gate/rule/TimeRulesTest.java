package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.evidence;
import static io.github.kextproof.gate.rule.Sample.failed;
import static io.github.kextproof.gate.rule.Sample.nothing;
import static io.github.kextproof.gate.rule.Sample.passed;
import static io.github.kextproof.gate.rule.Sample.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long things took, and how they compare with an earlier run. */
class TimeRulesTest {
    private static Evidence took(Duration took) {
        return evidence(passed("a on cat-01").took(took));
    }

    @Test
    void a_scenario_at_its_ceiling_is_met_and_a_millisecond_more_is_not() {
        Wish fifteen = new Wish().within("a", Duration.ofMinutes(15));

        assertThat(fifteen.on("time.scenario", took(Duration.ofMinutes(15))))
                .isEqualTo("met | a: at most 15 min | the longest 15 min");
        assertThat(fifteen.on("time.scenario", took(Duration.ofMinutes(15).plusMillis(1))))
                .isEqualTo("""
                        NOT MET | a: at most 15 min | the longest 15 min 1 s
                          a on cat-01: took 15 min 1 s (results/a-on-cat-01-result.json)""");
    }

    @Test
    void the_slowest_come_first() {
        assertThat(new Wish()
                        .within("a", Duration.ofMillis(300))
                        .on(
                                "time.scenario",
                                evidence(
                                        passed("a on cat-01").took(Duration.ofMillis(340)),
                                        failed("a on cat-02").took(Duration.ofMinutes(62)),
                                        passed("a on cat-03").took(Duration.ofMillis(300)))))
                .isEqualTo("""
                        NOT MET | a: at most 300 ms | the longest 1 h 2 min
                          a on cat-02: took 1 h 2 min (results/a-on-cat-02-result.json)
                          a on cat-01: took 340 ms (results/a-on-cat-01-result.json)""");
    }

    @Test
    void a_scenario_that_was_not_executed_was_not_timed() {
        Wish two = new Wish().within("a", Duration.ofMinutes(1)).within("b", Duration.ofMinutes(2));

        assertThat(two.on("time.scenario", evidence(skipped("a on cat-01", "why"))))
                .isEqualTo("""
                        NOT MET | a: at most 1 min | never executed
                          a on cat-01: skipped: why (results/a-on-cat-01-result.json)
                        NOT MET | b: at most 2 min | never executed
                          no result says the scenario b (label suite); there are a""");
    }

    @Test
    void without_a_baseline_nothing_is_compared() {
        Wish all = new Wish().slower(50).newFailures(0).newlyFlaky(0);

        assertThat(all.decide(took(Duration.ofMinutes(1))).rulings())
                .filteredOn(ruling -> ruling.rule().startsWith("time."))
                .containsExactly(
                        notCompared("time.slower", "none by more than 50% and 1 s"),
                        notCompared("time.new_failures", "at most 0"),
                        notCompared("time.newly_flaky", "at most 0"));
        assertThat(new Wish().decide(took(Duration.ofMinutes(1))).rulings())
                .noneMatch(ruling -> ruling.rule().startsWith("time."));
    }

    private static Ruling notCompared(String rule, String wanted) {
        return new Ruling(rule, wanted, "no baseline given", Standing.NOT_COMPARED, List.of(), List.of());
    }

    @Test
    void slower_by_just_as_much_as_allowed_is_met_and_a_millisecond_more_is_not() {
        Wish half = new Wish().slower(50);

        assertThat(half.on("time.slower", took(Duration.ofSeconds(15)), took(Duration.ofSeconds(10))))
                .isEqualTo("met | none by more than 50% and 1 s | 0 of 1 that passed in both runs");
        assertThat(half.on("time.slower", took(Duration.ofSeconds(15).plusMillis(1)), took(Duration.ofSeconds(10))))
                .isEqualTo("""
                        NOT MET | none by more than 50% and 1 s | 1 of 1 that passed in both runs
                          a on cat-01: took 16 s, 10 s in the baseline (results/a-on-cat-01-result.json)""");
    }

    @Test
    void a_second_more_is_not_noticed() {
        assertThat(new Wish().slower(50).on("time.slower", took(Duration.ofMillis(1003)), took(Duration.ofMillis(3))))
                .startsWith("met ");
        assertThat(new Wish().slower(50).on("time.slower", took(Duration.ofMillis(1004)), took(Duration.ofMillis(3))))
                .startsWith("NOT MET ");
    }

    @Test
    void durations_of_tests_that_failed_are_not_compared() {
        assertThat(new Wish().slower(50).on("time.slower", took(Duration.ofHours(1)), evidence(failed("a on cat-01"))))
                .isEqualTo("NOT MET | none by more than 50% and 1 s | no test passed in both runs");
    }

    @Test
    void a_new_failure_passed_in_the_baseline() {
        Evidence baseline =
                evidence(passed("a on cat-01"), failed("b on cat-01"), passed("c on cat-01"), passed("d on cat-01"));
        Evidence now = evidence(
                failed("a on cat-01"), failed("b on cat-01"), skipped("c on cat-01", "why"), failed("e on cat-01"));

        assertThat(new Wish().newFailures(0).on("time.new_failures", now, baseline))
                .isEqualTo("""
                        NOT MET | at most 0 | 1; 2 compared, 1 not in the baseline
                          2 tests that passed in the baseline not executed here: c on cat-01, d on cat-01
                          a on cat-01: failed (product): protection stays off (results/a-on-cat-01-result.json)""");
        assertThat(new Wish().newFailures(1).on("time.new_failures", now, baseline))
                .startsWith("met ");
        assertThat(new Wish()
                        .newFailures(0)
                        .waive("a on *", LocalDate.parse("2026-12-31"))
                        .on("time.new_failures", now, baseline))
                .isEqualTo("""
                        met | at most 0 | 0, 1 waived; 2 compared, 1 not in the baseline
                          2 tests that passed in the baseline not executed here: c on cat-01, d on cat-01
                          a on cat-01: failed (product), waived until 2026-12-31 by lab@example.com: protection stays off (results/a-on-cat-01-result.json)""");
    }

    @Test
    void a_newly_flaky_test_was_not_flaky_or_not_there() {
        Evidence baseline =
                evidence(passed("a on cat-01"), passed("b on cat-01").markedFlaky());
        Evidence now = evidence(
                passed("a on cat-01").markedFlaky(),
                passed("b on cat-01").markedFlaky(),
                passed("c on cat-01").markedFlaky());

        assertThat(new Wish().newlyFlaky(0).on("time.newly_flaky", now, baseline))
                .isEqualTo("""
                        NOT MET | at most 0 | 2; 2 compared, 1 not in the baseline
                          a on cat-01: flaky: its result marks it so (results/a-on-cat-01-result.json)
                          c on cat-01: flaky: its result marks it so (results/c-on-cat-01-result.json)
                          perhaps find out why these passed only later, or waive them with an owner and a date""");
        assertThat(new Wish().newlyFlaky(2).on("time.newly_flaky", now, baseline))
                .startsWith("met ");
    }

    @Test
    void tests_are_the_same_by_history_even_under_another_name() {
        assertThat(new Wish()
                        .newFailures(0)
                        .on(
                                "time.new_failures",
                                evidence(failed("renamed on cat-01").history(Optional.of("h"))),
                                evidence(passed("a on cat-01").history(Optional.of("h")))))
                .startsWith("NOT MET | at most 0 | 1; 1 compared\n");
    }

    @Test
    void tests_are_the_same_by_a_name_that_only_one_has() {
        Evidence now = evidence(failed("a on cat-01").history(Optional.empty()));
        Evidence one = evidence(passed("a on cat-01"));
        Evidence two = evidence(
                passed("a on cat-01").file("1").history(Optional.empty()),
                passed("a on cat-01").file("2").history(Optional.empty()));

        assertThat(new Wish().newFailures(0).on("time.new_failures", now, one))
                .startsWith("NOT MET | at most 0 | 1; 1 compared\n");
        assertThat(new Wish().newFailures(0).on("time.new_failures", now, two)).isEqualTo("""
                        NOT MET | at most 0 | nothing in common with the baseline
                          executed here: 1 test; of these executed in the baseline (results): none
                          perhaps the baseline is of something else: name the right directory, or leave --baseline out""");
    }

    @Test
    void a_baseline_of_something_else_is_not_met_since_nothing_can_be_compared() {
        Wish all = new Wish().slower(50).newFailures(9).newlyFlaky(9);
        Evidence other = evidence(passed("other on cat-01"));

        assertThat(all.on("time.slower", took(Duration.ofMinutes(1)), other)).isEqualTo("""
                        NOT MET | none by more than 50% and 1 s | nothing in common with the baseline
                          executed here: 1 test; of these executed in the baseline (results): none
                          perhaps the baseline is of something else: name the right directory, or leave --baseline out""");
        assertThat(all.on("time.new_failures", took(Duration.ofMinutes(1)), other))
                .startsWith("NOT MET ");
        assertThat(all.on("time.newly_flaky", took(Duration.ofMinutes(1)), nothing()))
                .startsWith("NOT MET ");
    }

    @Test
    void a_baseline_with_defects_is_not_met_since_a_failure_may_hide_in_them() {
        Evidence damaged = evidence(
                List.of(passed("a on cat-01").test()), new Defect("old/1-result.json", "cut off after 120 bytes"));

        assertThat(new Wish().newFailures(0).on("time.new_failures", took(Duration.ofMinutes(1)), damaged))
                .isEqualTo("""
                        NOT MET | at most 0 | the baseline has 1 defect
                          old/1-result.json: cut off after 120 bytes
                          perhaps compare with another run, or leave --baseline out""");
    }
}
