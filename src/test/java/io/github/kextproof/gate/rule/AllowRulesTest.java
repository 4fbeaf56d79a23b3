package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.broken;
import static io.github.kextproof.gate.rule.Sample.evidence;
import static io.github.kextproof.gate.rule.Sample.failed;
import static io.github.kextproof.gate.rule.Sample.nothing;
import static io.github.kextproof.gate.rule.Sample.passed;
import static io.github.kextproof.gate.rule.Sample.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Ceiling;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The ceilings on what went wrong, and on what was skipped. */
class AllowRulesTest {
    private static final Ceiling ONE = new Ceiling.Count(1);
    private static final Ceiling NONE = new Ceiling.Count(0);

    @Test
    void nothing_went_wrong_and_there_is_nothing_to_say() {
        assertThat(new Wish().allow(Owner.PRODUCT, NONE).on("allow.product", evidence(passed("a on cat-01"))))
                .isEqualTo("met | at most 0 | 0 of 1 executed");
    }

    @Test
    void a_ceiling_that_is_reached_is_met_and_one_more_is_not() {
        Wish one = new Wish().allow(Owner.PRODUCT, ONE);

        assertThat(one.on("allow.product", evidence(failed("a on cat-01"), passed("b on cat-01"))))
                .isEqualTo("""
                        met | at most 1 | 1 of 2 executed
                          a on cat-01: failed (product): protection stays off (results/a-on-cat-01-result.json)""");
        assertThat(one.on("allow.product", evidence(failed("a on cat-01"), failed("b on cat-01"))))
                .isEqualTo("""
                        NOT MET | at most 1 | 2 of 2 executed
                          a on cat-01: failed (product): protection stays off (results/a-on-cat-01-result.json)
                          b on cat-01: failed (product): protection stays off (results/b-on-cat-01-result.json)
                          perhaps the product misbehaved: mend it, or waive the test with an owner and a date""");
    }

    @Test
    void each_owner_has_a_ceiling_and_an_advice_of_its_own() {
        for (Owner owner : Owner.values()) {
            assertThat(new Wish()
                            .allow(owner, NONE)
                            .decide(evidence(broken("a on cat-01", owner.shown())))
                            .rulings())
                    .filteredOn(ruling -> !ruling.met())
                    .extracting(Ruling::rule)
                    .containsExactly("allow." + owner.shown());
        }
        assertThat(new Wish().allow(Owner.LAB, NONE).on("allow.lab", evidence(broken("a on cat-01", "lab"))))
                .isEqualTo("""
                        NOT MET | at most 0 | 1 of 1 executed
                          a on cat-01: broken (lab): the Mac is unreachable (results/a-on-cat-01-result.json)
                          perhaps the lab's, not the product's: mend the Mac, then run these again""");
    }

    @Test
    void a_share_is_of_the_executed_tests_so_that_skips_do_not_thin_it() {
        Wish half = new Wish().allow(Owner.PRODUCT, new Ceiling.Share(50));

        assertThat(half.on("allow.product", evidence(failed("a on cat-01"), passed("b on cat-01"))))
                .startsWith("met | at most 50% of the executed | 1 of 2 executed");
        assertThat(half.on("allow.product", evidence(failed("a on cat-01"), skipped("b on cat-01", "why"))))
                .startsWith("NOT MET | at most 50% of the executed | 1 of 1 executed");
        assertThat(half.on("allow.product", nothing()))
                .isEqualTo("met | at most 50% of the executed | 0 of 0 executed");
    }

    @Test
    void without_an_owner_a_failure_is_the_products_and_what_broke_the_harness_s() {
        Evidence theirs = evidence(
                failed("a on cat-01").without("owner"),
                failed("b on cat-01").label("owner", "jane"),
                failed("c on cat-01").label("owner", "product", "lab"),
                broken("d on cat-01", "jane"));

        assertThat(new Wish().allow(Owner.PRODUCT, NONE).on("allow.product", theirs))
                .isEqualTo("""
                        NOT MET | at most 0 | 3 of 4 executed; 3 do not say whose
                          a on cat-01: failed (counted as product): protection stays off (results/a-on-cat-01-result.json)
                          b on cat-01: failed (counted as product): protection stays off (results/b-on-cat-01-result.json)
                          c on cat-01: failed (counted as product): protection stays off (results/c-on-cat-01-result.json)
                          perhaps the product misbehaved: mend it, or waive the test with an owner and a date""");
        assertThat(new Wish().allow(Owner.HARNESS, NONE).on("allow.harness", theirs))
                .isEqualTo("""
                        NOT MET | at most 0 | 1 of 4 executed; 1 does not say whose
                          d on cat-01: broken (counted as harness): the Mac is unreachable (results/d-on-cat-01-result.json)
                          perhaps what ran the tests broke, not the product: report it, then run these again""");
    }

    @Test
    void a_person_beside_an_owner_does_not_hide_it() {
        assertThat(new Wish()
                        .allow(Owner.LAB, NONE)
                        .on("allow.lab", evidence(broken("a on cat-01", "lab").label("owner", "jane", "lab"))))
                .startsWith("NOT MET | at most 0 | 1 of 1 executed\n");
    }

    @Test
    void what_is_waived_does_not_count_but_shows_after_what_counts() {
        assertThat(new Wish()
                        .allow(Owner.PRODUCT, NONE)
                        .waive("a on *", LocalDate.parse("2026-11-22"))
                        .on("allow.product", evidence(failed("a on cat-01"), failed("b on cat-01"))))
                .isEqualTo("""
                        NOT MET | at most 0 | 1 of 2 executed, 1 waived
                          b on cat-01: failed (product): protection stays off (results/b-on-cat-01-result.json)
                          a on cat-01: failed (product), waived until 2026-11-22 by lab@example.com: protection stays off (results/a-on-cat-01-result.json)
                          perhaps the product misbehaved: mend it, or waive the test with an owner and a date""");
    }

    @Test
    void a_waiver_that_has_expired_waives_nothing() {
        assertThat(new Wish()
                        .allow(Owner.PRODUCT, NONE)
                        .waive("a on *", LocalDate.parse("2026-11-21"))
                        .on("allow.product", evidence(failed("a on cat-01"))))
                .startsWith("NOT MET | at most 0 | 1 of 1 executed\n");
    }

    @Test
    void a_test_that_passed_at_its_second_attempt_is_flaky() {
        assertThat(new Wish()
                        .flaky(NONE)
                        .on(
                                "allow.flaky",
                                evidence(
                                        passed("a on cat-01")
                                                .after(broken("a on cat-01", "lab")
                                                        .file("earlier")),
                                        passed("b on cat-01").markedFlaky().test(),
                                        passed("c on cat-01").test())))
                .isEqualTo("""
                        NOT MET | at most 0 | 2 of 3 executed
                          a on cat-01: flaky: broken (lab) before: the Mac is unreachable (results/earlier-result.json), passed now (results/a-on-cat-01-result.json)
                          b on cat-01: flaky: its result marks it so (results/b-on-cat-01-result.json)
                          perhaps find out why these passed only later, or waive them with an owner and a date""");
    }

    @Test
    void an_attempt_that_failed_before_it_was_finished_makes_flaky_too() {
        assertThat(new Wish()
                        .flaky(NONE)
                        .on(
                                "allow.flaky",
                                evidence(passed("a on cat-01")
                                        .after(
                                                passed("a on cat-01").file("second"),
                                                failed("a on cat-01")
                                                        .unfinished()
                                                        .file("first")))))
                .isEqualTo("""
                        NOT MET | at most 0 | 1 of 1 executed
                          a on cat-01: flaky: not finished before: protection stays off (results/first-result.json), passed now (results/a-on-cat-01-result.json)
                          perhaps find out why these passed only later, or waive them with an owner and a date""");
    }

    @Test
    void a_test_that_was_cancelled_before_it_passed_is_not_flaky_for_that() {
        assertThat(new Wish()
                        .flaky(NONE)
                        .on(
                                "allow.flaky",
                                evidence(passed("a on cat-01")
                                        .after(failed("a on cat-01").cancelled().file("first")))))
                .isEqualTo("met | at most 0 | 0 of 1 executed");
    }

    @Test
    void a_failure_before_a_cancelled_attempt_is_not_forgotten() {
        assertThat(new Wish()
                        .flaky(NONE)
                        .on(
                                "allow.flaky",
                                evidence(passed("a on cat-01")
                                        .after(
                                                failed("a on cat-01")
                                                        .cancelled()
                                                        .file("second"),
                                                failed("a on cat-01").file("first")))))
                .startsWith(
                        "NOT MET | at most 0 | 1 of 1 executed\n"
                                + "  a on cat-01: flaky: failed (product) before: protection stays off (results/first-result.json)");
    }

    @Test
    void flaky_tests_up_to_the_ceiling_are_met_and_waived_ones_do_not_count() {
        Evidence two = evidence(
                passed("a on cat-01").markedFlaky(), passed("b on cat-01").markedFlaky());

        assertThat(new Wish().flaky(new Ceiling.Count(2)).on("allow.flaky", two))
                .startsWith("met ");
        assertThat(new Wish()
                        .flaky(ONE)
                        .waive("b on cat-01", LocalDate.parse("2026-12-31"))
                        .on("allow.flaky", two))
                .isEqualTo("""
                        met | at most 1 | 1 of 2 executed, 1 waived
                          a on cat-01: flaky: its result marks it so (results/a-on-cat-01-result.json)
                          b on cat-01: flaky, waived until 2026-12-31 by lab@example.com: its result marks it so (results/b-on-cat-01-result.json)""");
    }

    @Test
    void a_test_that_failed_at_last_is_no_flaky_one() {
        assertThat(new Wish()
                        .flaky(NONE)
                        .on(
                                "allow.flaky",
                                evidence(failed("a on cat-01").markedFlaky().after(passed("a on cat-01")))))
                .isEqualTo("met | at most 0 | 0 of 1 executed");
    }

    @Test
    void tests_may_be_skipped_for_the_listed_reasons_only() {
        Evidence skips = evidence(
                skipped("a on cat-01", "macOS 11.7: needs no approval"),
                skipped("b on cat-01", "broken on Tuesdays"),
                skipped("c on cat-01", ""));

        assertThat(new Wish().notApplicable("macOS 11*").on("allow.not_applicable", skips))
                .isEqualTo("""
                        NOT MET | skipped for 1 listed reason only | 2 of 3 skipped for no listed reason
                          b on cat-01: skipped: broken on Tuesdays (results/b-on-cat-01-result.json)
                          c on cat-01: skipped without a reason (results/c-on-cat-01-result.json)
                          perhaps make them run, or list the reason under allow.not_applicable""");
        assertThat(new Wish().notApplicable("macOS 11*", "*").on("allow.not_applicable", skips))
                .isEqualTo("met | skipped for 2 listed reasons only | 3 skipped");
        assertThat(new Wish().notApplicable().on("allow.not_applicable", nothing()))
                .isEqualTo("met | none skipped | 0 skipped");
    }

    @Test
    void a_later_skip_does_not_undo_a_failure() {
        assertThat(new Wish()
                        .notApplicable("*")
                        .on(
                                "allow.not_applicable",
                                evidence(skipped("a on cat-01", "why")
                                        .after(failed("a on cat-01").file("earlier")))))
                .isEqualTo("""
                        NOT MET | skipped for 1 listed reason only | 1 of 1 skipped after going wrong
                          a on cat-01: failed (product) before: protection stays off (results/earlier-result.json), skipped now: why (results/a-on-cat-01-result.json)
                          perhaps run them again: a later skip does not undo a failure""");
    }
}
