package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.evidence;
import static io.github.kextproof.gate.rule.Sample.failed;
import static io.github.kextproof.gate.rule.Sample.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Evidence;
import org.junit.jupiter.api.Test;

/** Real Macs, and Allow really pressed. */
class RealityRulesTest {
    @Test
    void tests_that_passed_on_real_Macs_count() {
        Evidence mixed = evidence(
                passed("a on cat-01").label("simulated", "false"),
                failed("b on cat-01").label("simulated", "false"),
                passed("c on stub-01"),
                passed("d on cat-02").without("simulated"),
                passed("e on cat-03").label("simulated", "False"));

        assertThat(new Wish().real(1).on("real", mixed))
                .isEqualTo("met | at least 1 passed on real Macs | 1 on real Macs, 1 on stubs; 2 do not say");
        assertThat(new Wish().real(2).on("real", mixed)).isEqualTo("""
                        NOT MET | at least 2 passed on real Macs | 1 on real Macs, 1 on stubs; 2 do not say
                          c on stub-01: passed on a stub (results/c-on-stub-01-result.json)
                          d on cat-02: passed, does not say on what (label simulated) (results/d-on-cat-02-result.json)
                          e on cat-03: passed, does not say on what (label simulated) (results/e-on-cat-03-result.json)""");
    }

    @Test
    void allow_was_pressed_where_a_test_that_passed_says_so() {
        assertThat(new Wish()
                        .approvalExercised("fresh")
                        .on(
                                "approval_exercised",
                                evidence(
                                        passed("fresh on cat-01"),
                                        passed("fresh on cat-02").label("approval", "not exercised"))))
                .isEqualTo("met | Allow pressed in fresh | in 1 of 2 that passed");
    }

    @Test
    void Macs_approved_before_failures_and_silence_do_not_count() {
        assertThat(new Wish()
                        .approvalExercised("fresh")
                        .on(
                                "approval_exercised",
                                evidence(
                                        passed("fresh on cat-01").label("approval", "not exercised"),
                                        passed("fresh on cat-02").without("approval"),
                                        failed("fresh on cat-03"),
                                        passed("reapproval on cat-04"))))
                .isEqualTo("""
                        NOT MET | Allow pressed in fresh | in 0 of 2 that passed
                          fresh on cat-01: passed, approval is not exercised (results/fresh-on-cat-01-result.json)
                          fresh on cat-02: passed, does not say whether Allow was pressed (label approval) (results/fresh-on-cat-02-result.json)
                          fresh on cat-03: failed (product): protection stays off (results/fresh-on-cat-03-result.json)
                          perhaps the Macs were approved before: run it on one that was not""");
    }

    @Test
    void where_none_passed_nothing_could_show_it() {
        assertThat(new Wish().approvalExercised("fresh").on("approval_exercised", evidence(failed("fresh on cat-03"))))
                .isEqualTo("""
                        NOT MET | Allow pressed in fresh | none passed
                          fresh on cat-03: failed (product): protection stays off (results/fresh-on-cat-03-result.json)
                          perhaps nothing was run that could exercise approval: run fresh to its end, on a Mac that asks for it""");
    }

    @Test
    void a_scenario_that_never_ran_pressed_nothing() {
        assertThat(new Wish()
                        .approvalExercised("fresh", "reapproval")
                        .on("approval_exercised", evidence(passed("reapproval on cat-01"))))
                .isEqualTo("""
                        NOT MET | Allow pressed in fresh | never ran
                          no result says the scenario fresh (label suite); there are reapproval
                          perhaps nothing was run that could exercise approval: run fresh to its end, on a Mac that asks for it
                        met | Allow pressed in reapproval | in 1 of 1 that passed""");
    }
}
