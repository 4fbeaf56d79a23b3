package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.evidence;
import static io.github.kextproof.gate.rule.Sample.failed;
import static io.github.kextproof.gate.rule.Sample.nothing;
import static io.github.kextproof.gate.rule.Sample.passed;
import static io.github.kextproof.gate.rule.Sample.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Evidence;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Exceptions: what they cover, and when they end. */
class WaiverRuleTest {
    private static String waiver(String test, String until, Evidence evidence) {
        return new Wish().waive(test, LocalDate.parse(until)).on("waivers", evidence);
    }

    @Test
    void a_waiver_says_what_it_covers_and_of_how_many_tests_of_that_name() {
        assertThat(waiver(
                        "a on *",
                        "2026-12-31",
                        evidence(
                                failed("a on cat-01").test(),
                                passed("a on cat-02").markedFlaky().test(),
                                passed("a on cat-03").test(),
                                failed("b on cat-01").test())))
                .isEqualTo("""
                        met | a on * until 2026-12-31 | covers 2 of 3 tests
                          a known failure (lab@example.com, https://example.com/7)
                          a on cat-01: failed (product), waived until 2026-12-31 by lab@example.com: protection stays off (results/a-on-cat-01-result.json)
                          a on cat-02: flaky, waived until 2026-12-31 by lab@example.com: its result marks it so (results/a-on-cat-02-result.json)""");
    }

    @Test
    void its_last_day_is_a_day_on_which_it_holds() {
        assertThat(waiver("a on *", "2026-11-22", evidence(failed("a on cat-01"))))
                .startsWith("met ");
    }

    @Test
    void the_day_after_it_is_expired_and_what_it_no_longer_covers_is_named() {
        assertThat(waiver("a on *", "2026-11-21", evidence(failed("a on cat-01"))))
                .isEqualTo("""
                        NOT MET | a on * until 2026-11-21 | expired 1 day ago
                          a known failure (lab@example.com, https://example.com/7)
                          no longer covered: a on cat-01: failed (product): protection stays off (results/a-on-cat-01-result.json)
                          perhaps mend what it waives, or let lab@example.com answer for it until a later day: line 12 of gate.yaml""");
        assertThat(waiver("a on *", "2026-11-01", nothing())).isEqualTo("""
                        NOT MET | a on * until 2026-11-01 | expired 21 days ago
                          a known failure (lab@example.com, https://example.com/7)
                          perhaps mend what it waives, or let lab@example.com answer for it until a later day: line 12 of gate.yaml""");
    }

    @Test
    void an_unused_waiver_is_met_and_says_why_it_is_unused() {
        assertThat(waiver("a on cat-09", "2026-12-31", evidence(failed("a on cat-01"))))
                .isEqualTo("""
                        met | a on cat-09 until 2026-12-31 | unused: no test has that name
                          a known failure (lab@example.com, https://example.com/7)""");
        assertThat(waiver("a on *", "2026-12-31", evidence(passed("a on cat-01"), skipped("a on cat-02", "why"))))
                .isEqualTo("""
                        met | a on * until 2026-12-31 | unused: 2 tests, none failed or flaky
                          a known failure (lab@example.com, https://example.com/7)""");
    }

    @Test
    void each_waiver_is_a_ruling_of_its_own() {
        assertThat(new Wish()
                        .waive("a on *", LocalDate.parse("2026-12-31"))
                        .waive("a on cat-01", LocalDate.parse("2026-12-30"))
                        .on("waivers", evidence(failed("a on cat-01"))))
                .isEqualTo("""
                        met | a on * until 2026-12-31 | covers 1 of 1 test
                          a known failure (lab@example.com, https://example.com/7)
                          a on cat-01: failed (product), waived until 2026-12-31 by lab@example.com: protection stays off (results/a-on-cat-01-result.json)
                        met | a on cat-01 until 2026-12-30 | covers 1 of 1 test
                          a known failure (lab@example.com, https://example.com/7)
                          a on cat-01: failed (product), waived until 2026-12-31 by lab@example.com: protection stays off (results/a-on-cat-01-result.json)""");
    }

    @Test
    void a_glob_that_reaches_further_than_meant_shows_in_numbers() {
        Evidence hundred = evidence(Stream.concat(
                        Stream.of(passed("b on cat-01").test()),
                        IntStream.range(100, 200)
                                .mapToObj(i -> failed("a on cat-" + i).test()))
                .toList());

        assertThat(waiver("a*", "2026-12-31", hundred))
                .startsWith("met | a* until 2026-12-31 | covers 100 of 100 tests\n")
                .endsWith("\n  and 81 more");
    }

    @Test
    void the_first_waiver_that_holds_and_fits_is_the_one_that_was_used() {
        Decision decision = new Wish()
                .waive("a on c*", LocalDate.parse("2000-01-01"))
                .waive("a on cat*", LocalDate.parse("2026-12-31"))
                .waive("a*", LocalDate.parse("2026-12-31"))
                .decide(evidence(failed("a on cat-01"), passed("a on cat-02"), passed("b on cat-01")));

        assertThat(decision.waivers()).singleElement().satisfies(used -> {
            assertThat(used.waiver().test().text()).isEqualTo("a on cat*");
            assertThat(used.files()).containsExactly("results/a-on-cat-01-result.json");
        });
    }

    @Test
    void a_waiver_of_everything_decides_nothing() {
        assertThat(waiver("* on *", "2026-12-31", evidence(failed("a on cat-01"), failed("b on cat-02"))))
                .startsWith("NOT MET | * on * until 2026-12-31 | covers every test that was executed\n")
                .endsWith("\n  perhaps name the tests that are meant: to waive them all is to decide nothing");
    }
}
