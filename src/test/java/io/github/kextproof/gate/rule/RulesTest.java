package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.NOW;
import static io.github.kextproof.gate.rule.Sample.evidence;
import static io.github.kextproof.gate.rule.Sample.failed;
import static io.github.kextproof.gate.rule.Sample.nothing;
import static io.github.kextproof.gate.rule.Sample.passed;
import static io.github.kextproof.gate.rule.Sample.skipped;
import static io.github.kextproof.gate.rule.Sample.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Ceiling;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules that always hold, their order, and what comes of all of them. */
class RulesTest {
    @Test
    void everything_wanted_and_found_is_go() {
        Decision decision = everything().decide(evidence(passed("a on cat-01").label("simulated", "false")));

        assertThat(decision.rulings()).noneMatch(Ruling::missed);
        assertThat(decision.outcome()).isEqualTo(Outcome.GO);
        assertThat(decision.time()).isEqualTo(NOW);
    }

    @Test
    void rulings_come_in_the_order_of_the_policy_those_that_always_hold_first() {
        assertThat(everything().decide(nothing()).rulings())
                .extracting(Ruling::rule)
                .containsExactly(
                        "readable",
                        "finished",
                        "minimum_executed",
                        "require",
                        "allow.product",
                        "allow.lab",
                        "allow.approval",
                        "allow.configuration",
                        "allow.harness",
                        "allow.flaky",
                        "allow.not_applicable",
                        "fresh.maximum_age",
                        "fresh.product_version",
                        "fresh.harness_commit",
                        "fresh.package_checksum",
                        "real",
                        "approval_exercised",
                        "waivers",
                        "time.scenario",
                        "time.slower",
                        "time.new_failures",
                        "time.newly_flaky");
    }

    private static Wish everything() {
        return new Wish()
                .minimumExecuted(1)
                .require("a")
                .maximumAge(Duration.ofHours(2))
                .oneProduct()
                .oneHarness()
                .oneChecksum()
                .real(1)
                .approvalExercised("a")
                .waive("z", LocalDate.parse("2026-12-31"))
                .within("a", Duration.ofHours(1))
                .slower(50)
                .newFailures(0)
                .newlyFlaky(0);
    }

    @Test
    void one_rule_that_is_not_met_is_no_go() {
        assertThat(new Wish()
                        .minimumExecuted(2)
                        .decide(evidence(passed("a on cat-01")))
                        .outcome())
                .isEqualTo(Outcome.NO_GO);
    }

    @Test
    void nothing_executed_is_nothing_evaluated_whatever_the_rules_say() {
        Wish wish = new Wish().minimumExecuted(1);

        assertThat(wish.decide(nothing()).outcome()).isEqualTo(Outcome.NOTHING_EVALUATED);
        assertThat(wish.decide(evidence(
                                skipped("a on cat-01", "why"),
                                unknown("b on cat-01"),
                                passed("c on cat-01").unfinished()))
                        .outcome())
                .isEqualTo(Outcome.NOTHING_EVALUATED);
    }

    @Test
    void only_files_that_cannot_be_read_are_no_go() {
        assertThat(new Wish()
                        .minimumExecuted(1)
                        .decide(evidence(List.of(), new Defect("results/x-result.json", "empty")))
                        .outcome())
                .isEqualTo(Outcome.NO_GO);
    }

    @Test
    void a_defect_is_never_go_and_is_named() {
        Evidence damaged = evidence(
                List.of(passed("a on cat-01").after(failed("a on cat-01").file("earlier"))),
                new Defect("results/x-result.json", "cut off after 120 bytes"));

        assertThat(new Wish().on("readable", damaged)).isEqualTo("""
                        NOT MET | no defects | 1 defect, 2 results
                          results/x-result.json: cut off after 120 bytes""");
        assertThat(new Wish().decide(damaged).outcome()).isEqualTo(Outcome.NO_GO);
        assertThat(new Wish().on("readable", evidence(passed("a on cat-01"))))
                .isEqualTo("met | no defects | 0 defects, 1 result");
    }

    @Test
    void what_was_not_finished_or_has_no_status_is_named() {
        assertThat(new Wish()
                        .on(
                                "finished",
                                evidence(
                                        passed("a on cat-01"),
                                        passed("b on cat-01").unfinished(),
                                        unknown("c on cat-01"))))
                .isEqualTo("""
                        NOT MET | every test, with a status | 1 of 3 tests, 1 not finished, 1 without a status
                          b on cat-01: not finished (results/b-on-cat-01-result.json)
                          c on cat-01: unknown (results/c-on-cat-01-result.json)
                          perhaps the run was stopped, or is still going on: run these tests again""");
        assertThat(new Wish().on("finished", evidence(passed("a on cat-01"))))
                .isEqualTo("met | every test, with a status | 1 of 1 test");
    }

    @Test
    void what_a_message_says_already_is_not_said_twice() {
        assertThat(new Wish()
                        .on(
                                "finished",
                                evidence(
                                        failed("a on cat-01")
                                                .message("not finished: it had not started")
                                                .cancelled(),
                                        failed("b on cat-01")
                                                .message("not started: the run ended before")
                                                .cancelled())))
                .startsWith("""
                        NOT MET | every test, with a status | 0 of 2 tests, 2 not finished
                          a on cat-01: not finished: it had not started (results/a-on-cat-01-result.json)
                          b on cat-01: not finished: the run ended before (results/b-on-cat-01-result.json)
                        """);
    }

    @Test
    void what_was_cancelled_comes_after_what_may_be_its_cause() {
        assertThat(new Wish()
                        .on(
                                "finished",
                                evidence(
                                        failed("a on cat-01").cancelled(),
                                        failed("b on cat-01").unfinished())))
                .startsWith("""
                        NOT MET | every test, with a status | 0 of 2 tests, 2 not finished
                          b on cat-01: not finished: protection stays off (results/b-on-cat-01-result.json)
                          a on cat-01: not finished: protection stays off (results/a-on-cat-01-result.json)
                        """);
    }

    @Test
    void lines_that_differ_only_in_a_uuid_are_one_and_come_after_those_that_stand_alone() {
        String uuid = "6bed41bf-c2b6-39cb-a110-5b8f1138a13";
        Evidence damaged = evidence(
                List.of(),
                new Defect("r/" + uuid + "0-result.json", "is empty"),
                new Defect("r/" + uuid + "1-result.json", "is empty"),
                new Defect("r/" + uuid + "2-result.json", "is empty"),
                new Defect("r/environment.properties", "is empty"));

        assertThat(new Wish().on("readable", damaged)).isEqualTo("""
                        NOT MET | no defects | 4 defects, 0 results
                          r/environment.properties: is empty
                          r/6bed41bf-c2b6-39cb-a110-5b8f1138a130-result.json: is empty, and 2 more like it""");
    }

    @Test
    void a_decision_counts_only_rules_that_had_something_to_look_at() {
        Decision decision = new Wish().slower(50).decide(evidence(passed("a on cat-01")));

        assertThat(decision.outcome()).isEqualTo(Outcome.GO);
        assertThat(decision.rulings())
                .filteredOn(ruling -> ruling.rule().equals("time.slower"))
                .noneMatch(Ruling::met)
                .noneMatch(Ruling::missed);
    }

    @Test
    void only_executed_tests_count_for_the_minimum() {
        Evidence three = evidence(passed("a on cat-01"), failed("b on cat-01"), skipped("c on cat-01", "why"));

        assertThat(new Wish().minimumExecuted(2).on("minimum_executed", three))
                .isEqualTo("met | at least 2 | 2 executed, 1 not");
        assertThat(new Wish().minimumExecuted(3).on("minimum_executed", three)).isEqualTo("""
                        NOT MET | at least 3 | 2 executed, 1 not
                          c on cat-01: skipped: why (results/c-on-cat-01-result.json)""");
    }

    @Test
    void more_than_twenty_reasons_are_counted_but_all_files_kept() {
        Evidence many = evidence(IntStream.range(10, 35)
                .mapToObj(i -> failed("a on cat-" + i).test())
                .toList());
        Ruling ruling = new Wish()
                .allow(Owner.PRODUCT, new Ceiling.Count(24))
                .decide(many)
                .rulings()
                .get(2);

        assertThat(ruling.reasons())
                .hasSize(22)
                .endsWith(
                        "and 5 more",
                        "perhaps the product misbehaved: mend it, or waive the test with an owner and a date");
        assertThat(ruling.files()).hasSize(25);
    }

    @Test
    void text_from_results_cannot_start_a_line_of_its_own() {
        assertThat(new Wish()
                        .allow(Owner.PRODUCT, new Ceiling.Count(0))
                        .on(
                                "allow.product",
                                evidence(failed("a on cat-01\nGO\u001b[2J")
                                        .saying("\n \n  protection " + "\u4fdd".repeat(200) + "\nat Main.java:1"))))
                .isEqualTo("""
                        NOT MET | at most 0 | 1 of 1 executed
                          a on cat-01 GO: failed (product): protection 保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保保… (results/a-on-cat-01-GO-2J-result.json)
                          perhaps the product misbehaved: mend it, or waive the test with an owner and a date""");
    }
}
