package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.broken;
import static io.github.kextproof.gate.rule.Sample.evidence;
import static io.github.kextproof.gate.rule.Sample.failed;
import static io.github.kextproof.gate.rule.Sample.passed;
import static io.github.kextproof.gate.rule.Sample.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How old and how mixed the evidence is. */
class FreshRulesTest {
    private static final Duration DAY = Duration.ofHours(24);

    private static String age(Sample... samples) {
        return new Wish().maximumAge(DAY).on("fresh.maximum_age", evidence(samples));
    }

    @Test
    void no_wish_is_no_ruling() {
        assertThat(new Wish().decide(evidence(passed("a on cat-01"))).rulings())
                .extracting(Ruling::rule)
                .noneMatch(rule -> rule.startsWith("fresh"));
    }

    @Test
    void the_oldest_result_is_named_with_its_age() {
        assertThat(age(passed("a on cat-01"), passed("b on cat-01").ended(Duration.ofMinutes(125))))
                .isEqualTo("""
                        met | at most 24 h old | the oldest 2 h 5 min
                          b on cat-01: ended 2 h 5 min ago (results/b-on-cat-01-result.json)""");
    }

    @Test
    void an_age_exactly_at_the_limit_is_met_and_a_second_more_is_not() {
        assertThat(age(passed("a on cat-01").ended(DAY))).startsWith("met | at most 24 h old | the oldest 24 h\n");
        assertThat(age(
                        passed("a on cat-01").ended(DAY.plusSeconds(1)),
                        passed("b on cat-01").ended(DAY.plusHours(2).plusMinutes(5)),
                        passed("c on cat-01")))
                .isEqualTo("""
                        NOT MET | at most 24 h old | the oldest 26 h 5 min
                          b on cat-01: ended 26 h 5 min ago (results/b-on-cat-01-result.json)
                          a on cat-01: ended 24 h 1 min ago (results/a-on-cat-01-result.json)
                          perhaps run these again""");
    }

    @Test
    void skips_may_be_as_old_as_they_like() {
        assertThat(age(passed("a on cat-01"), skipped("b on cat-01", "why").ended(DAY.multipliedBy(9))))
                .startsWith("met | at most 24 h old | the oldest 1 h\n");
    }

    @Test
    void a_result_from_the_future_says_that_the_clocks_differ() {
        assertThat(age(passed("a on cat-01").ended(Duration.ofMinutes(-5))))
                .startsWith("met | at most 24 h old | the oldest 0 min\n");
        assertThat(age(passed("a on cat-01").ended(Duration.ofMinutes(-125)), passed("b on cat-01")))
                .isEqualTo("""
                        NOT MET | at most 24 h old | the oldest 1 h, 1 from the future
                          a on cat-01: ended 2 h 5 min after now, at 2026-11-22T14:05:00Z (results/a-on-cat-01-result.json)
                          perhaps the clock here differs from the one where the tests ran: compare both""");
    }

    @Test
    void nothing_executed_is_not_fresh() {
        assertThat(age(skipped("a on cat-01", "why")))
                .isEqualTo("NOT MET | at most 24 h old | nothing executed\n  perhaps run these again");
    }

    @Test
    void one_product_version_is_named() {
        assertThat(new Wish()
                        .oneProduct()
                        .on(
                                "fresh.product_version",
                                evidence(
                                        passed("a on cat-01"),
                                        skipped("b on cat-01", "why").label("product", "1"),
                                        broken("c on cat-01", "lab").without("product"))))
                .isEqualTo("met | one | 101.19.48");
    }

    @Test
    void mixed_versions_are_listed_with_how_many_and_an_example_each() {
        assertThat(new Wish()
                        .oneProduct()
                        .on(
                                "fresh.product_version",
                                evidence(
                                        passed("a on cat-01").label("product", "101.20.1"),
                                        passed("b on cat-01"),
                                        failed("c on cat-01"))))
                .isEqualTo("""
                        NOT MET | one | 2 product versions: 101.19.48, 101.20.1
                          101.19.48: 2 tests, for example b on cat-01 (results/b-on-cat-01-result.json)
                          101.20.1: 1 test, for example a on cat-01 (results/a-on-cat-01-result.json)""");
    }

    @Test
    void a_version_that_is_tolerated_does_not_mix_but_is_not_enough() {
        Wish besides = new Wish().oneProduct("100.88.54");

        assertThat(besides.on(
                        "fresh.product_version",
                        evidence(passed("a on cat-01"), passed("b on old-01").label("product", "100.88.54"))))
                .isEqualTo("met | one, besides 100.88.54 | 101.19.48, besides 100.88.54");
        assertThat(besides.on(
                        "fresh.product_version", evidence(passed("b on old-01").label("product", "100.88.54"))))
                .isEqualTo("""
                        NOT MET | one, besides 100.88.54 | none, besides 100.88.54
                          100.88.54: 1 test, for example b on old-01 (results/b-on-old-01-result.json)""");
    }

    @Test
    void what_passed_must_say_its_version_and_only_one() {
        assertThat(new Wish()
                        .oneProduct()
                        .on(
                                "fresh.product_version",
                                evidence(
                                        passed("a on cat-01"),
                                        passed("b on cat-01").without("product"),
                                        passed("c on cat-01").label("product", " "),
                                        passed("d on cat-01").label("product", "101.19.48", "1"))))
                .isEqualTo("""
                        NOT MET | one | 101.19.48; 2 do not say; 1 say several
                          b on cat-01: passed, does not say its product version (label product) (results/b-on-cat-01-result.json)
                          c on cat-01: passed, does not say its product version (label product) (results/c-on-cat-01-result.json)
                          d on cat-01: says several: 101.19.48, 1 (results/d-on-cat-01-result.json)""");
    }

    @Test
    void one_harness_commit_is_wanted_the_same_way() {
        Wish one = new Wish().oneHarness();

        assertThat(one.on("fresh.harness_commit", evidence(passed("a on cat-01"))))
                .isEqualTo("met | one | c0ffee");
        assertThat(one.on("fresh.harness_commit", evidence(passed("a on cat-01").without("harness.commit"))))
                .isEqualTo("""
                        NOT MET | one | none; 1 does not say
                          a on cat-01: passed, does not say its harness commit (label harness.commit) (results/a-on-cat-01-result.json)""");
    }

    @Test
    void each_product_version_has_one_package() {
        assertThat(new Wish()
                        .oneChecksum()
                        .on(
                                "fresh.package_checksum",
                                evidence(
                                        passed("a on cat-01"),
                                        passed("b on cat-01").label("package.sha256", "AA11"),
                                        passed("c on old-01")
                                                .label("product", "100.88.54")
                                                .label("package.sha256", "bb22"))))
                .isEqualTo("met | one for each product version | 2 packages");
    }

    @Test
    void two_packages_of_one_version_are_listed() {
        Evidence two = evidence(
                passed("a on cat-01"), passed("b on cat-01").label("package.sha256", "bb22"), passed("c on cat-01"));

        assertThat(new Wish().oneChecksum().on("fresh.package_checksum", two)).isEqualTo("""
                        NOT MET | one for each product version | 2 packages of 101.19.48
                          101.19.48 from package aa11: 2 tests, for example a on cat-01 (results/a-on-cat-01-result.json)
                          101.19.48 from package bb22: 1 test, for example b on cat-01 (results/b-on-cat-01-result.json)""");
        assertThat(new Wish().oneChecksum("BB22").on("fresh.package_checksum", two))
                .isEqualTo("met | one for each product version, besides BB22 | 2 packages");
    }

    @Test
    void what_passed_must_say_its_package() {
        assertThat(new Wish()
                        .oneChecksum()
                        .on(
                                "fresh.package_checksum",
                                evidence(passed("a on cat-01").without("package.sha256"))))
                .isEqualTo("""
                        NOT MET | one for each product version | none; 1 does not say
                          a on cat-01: passed, does not say its package checksum (label package.sha256) (results/a-on-cat-01-result.json)""");
    }

    @Test
    void packages_of_no_known_version_may_not_mix_either() {
        assertThat(new Wish()
                        .oneChecksum()
                        .on(
                                "fresh.package_checksum",
                                evidence(
                                        passed("a on cat-01").without("product"),
                                        passed("b on cat-01").without("product").label("package.sha256", "bb22"))))
                .isEqualTo("""
                        NOT MET | one for each product version | 2 packages of no product version
                          no product version from package aa11: 1 test, for example a on cat-01 (results/a-on-cat-01-result.json)
                          no product version from package bb22: 1 test, for example b on cat-01 (results/b-on-cat-01-result.json)""");
    }
}
