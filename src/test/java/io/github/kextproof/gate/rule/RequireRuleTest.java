package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.broken;
import static io.github.kextproof.gate.rule.Sample.evidence;
import static io.github.kextproof.gate.rule.Sample.failed;
import static io.github.kextproof.gate.rule.Sample.nothing;
import static io.github.kextproof.gate.rule.Sample.passed;
import static io.github.kextproof.gate.rule.Sample.skipped;
import static io.github.kextproof.gate.rule.Sample.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.policy.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must have passed, and what is said where it has not. */
class RequireRuleTest {
    private static String ruling(Evidence evidence) {
        return new Wish().require("reapproval").on("require", evidence);
    }

    private static String onTwoMacs(Evidence evidence) {
        return new Wish()
                .require(new Requirement(List.of("reapproval"), List.of(), List.of(), List.of(), 2))
                .on("require", evidence);
    }

    @Test
    void a_combination_that_passed_is_met_and_rests_on_that_result() {
        Ruling ruling = new Wish()
                .require("reapproval")
                .decide(evidence(passed("reapproval on cat-01"), passed("fresh on cat-01")))
                .rulings()
                .get(2);

        assertThat(ruling)
                .isEqualTo(new Ruling(
                        "require",
                        "reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac",
                        "passed on 1 Mac",
                        true,
                        List.of(),
                        List.of("results/reapproval-on-cat-01-result.json")));
    }

    @Test
    void each_combination_is_a_ruling_of_its_own_in_the_order_of_the_policy() {
        Requirement requirement = new Requirement(
                List.of("reapproval", "fresh"), List.of("10.14.6", "10.15.7"), List.of(), List.of("none"), 1);

        assertThat(new Wish().require(requirement).decide(nothing()).rulings())
                .filteredOn(ruling -> ruling.rule().equals("require"))
                .extracting(Ruling::wanted)
                .containsExactly(
                        "reapproval on macOS 10.14.6, management none: passed on 1 Mac",
                        "reapproval on macOS 10.15.7, management none: passed on 1 Mac",
                        "fresh on macOS 10.14.6, management none: passed on 1 Mac",
                        "fresh on macOS 10.15.7, management none: passed on 1 Mac");
    }

    @Test
    void a_scenario_that_never_ran_is_not_met_and_the_others_are_named() {
        assertThat(ruling(evidence(passed("fresh on cat-01"), passed("managed on cat-02"))))
                .isEqualTo("""
                        NOT MET | reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac | never ran
                          no result says the scenario reapproval (label suite); there are fresh, managed""");
    }

    @Test
    void results_that_do_not_say_their_scenario_are_counted() {
        assertThat(ruling(evidence(passed("test_login"), passed("test_logout").label("suite", "a", "b"))))
                .isEqualTo("""
                        NOT MET | reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac | never ran
                          no result says the scenario reapproval (label suite)
                          2 results do not say their scenario in one word (label suite), for example test_login
                          perhaps another label says it: name it in the policy's labels""");
    }

    @Test
    void labels_of_other_projects_count_once_the_policy_names_them() {
        Dimensions own = Dimensions.OWN;
        Dimensions theirs = new Dimensions(
                "feature",
                "host",
                own.macos(),
                own.locale(),
                own.management(),
                own.product(),
                own.packageChecksum(),
                own.harness(),
                own.simulated(),
                own.approval(),
                own.owner());

        assertThat(new Wish()
                        .dimensions(theirs)
                        .require("login")
                        .on("require", evidence(passed("test_login").label("feature", "login"))))
                .isEqualTo("met | login on macOS 10.15, zh-TW, management none: passed on 1 Mac | passed on 1 Mac");
    }

    @Test
    void passing_on_another_macos_another_locale_or_under_management_is_not_enough() {
        assertThat(ruling(evidence(
                        passed("reapproval on moj-01").label("macos", "10.14.6"),
                        passed("reapproval on cat-02").label("locale", "en-US"),
                        passed("reapproval on cat-03").label("management", "jamf"))))
                .isEqualTo("""
                        NOT MET | reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac | never ran
                          reapproval on moj-01: passed, but with macOS 10.14.6, zh-TW, management none (results/reapproval-on-moj-01-result.json)
                          reapproval on cat-02: passed, but with macOS 10.15.7, en-US, management none (results/reapproval-on-cat-02-result.json)
                          reapproval on cat-03: passed, but with macOS 10.15.7, zh-TW, management jamf (results/reapproval-on-cat-03-result.json)""");
    }

    @Test
    void passing_without_saying_the_macos_is_not_enough() {
        assertThat(ruling(evidence(
                        passed("reapproval on cat-01").without("macos"),
                        broken("reapproval on cat-02", "lab").without("macos", "locale", "management"))))
                .isEqualTo("""
                        NOT MET | reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac | never ran
                          reapproval on cat-01: passed, but does not say its macOS (label macos) (results/reapproval-on-cat-01-result.json)
                          reapproval on cat-02: broken (lab), but does not say its macOS (label macos), locale (label locale), management (label management) (results/reapproval-on-cat-02-result.json)""");
    }

    @Test
    void a_version_with_fewer_parts_means_all_that_begin_with_it_but_not_with_its_digits() {
        Requirement tenOne = new Requirement(List.of("reapproval"), List.of("10.1"), List.of(), List.of(), 1);

        assertThat(new Wish().require(tenOne).on("require", evidence(passed("reapproval on cat-01"))))
                .startsWith("NOT MET ");
        assertThat(ruling(evidence(passed("reapproval on cat-01").label("macos", "10.15"))))
                .startsWith("met ");
    }

    @Test
    void a_failure_is_told_with_its_owner_and_its_message() {
        assertThat(ruling(evidence(failed("reapproval on cat-01"), broken("reapproval on cat-02", "lab"))))
                .isEqualTo("""
                        NOT MET | reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac | 1 broken (lab), 1 failed (product)
                          reapproval on cat-01: failed (product): protection stays off (results/reapproval-on-cat-01-result.json)
                          reapproval on cat-02: broken (lab): the Mac is unreachable (results/reapproval-on-cat-02-result.json)""");
    }

    @Test
    void skipped_unknown_and_unfinished_are_not_passed() {
        assertThat(ruling(evidence(
                        skipped("reapproval on cat-01", "enrolled in MDM"),
                        unknown("reapproval on cat-02"),
                        passed("reapproval on cat-03").unfinished())))
                .isEqualTo("""
                        NOT MET | reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac | 1 not finished, 1 skipped, 1 unknown
                          reapproval on cat-01: skipped: enrolled in MDM (results/reapproval-on-cat-01-result.json)
                          reapproval on cat-02: unknown (results/reapproval-on-cat-02-result.json)
                          reapproval on cat-03: not finished (results/reapproval-on-cat-03-result.json)""");
    }

    @Test
    void a_later_attempt_that_failed_counts_though_an_earlier_passed() {
        assertThat(ruling(evidence(failed("reapproval on cat-01")
                        .after(passed("reapproval on cat-01").file("earlier")))))
                .startsWith("NOT MET ")
                .contains("1 failed (product)");
    }

    @Test
    void a_waiver_does_not_stand_in_for_what_is_required() {
        assertThat(new Wish()
                        .require("reapproval")
                        .waive("reapproval on *", LocalDate.parse("2026-12-31"))
                        .on("require", evidence(failed("reapproval on cat-01"))))
                .isEqualTo("""
                        NOT MET | reapproval on macOS 10.15, zh-TW, management none: passed on 1 Mac | 1 failed (product)
                          reapproval on cat-01: failed (product), waived until 2026-12-31 by lab@example.com: protection stays off (results/reapproval-on-cat-01-result.json)
                          perhaps a waiver excuses what failed; it does not stand in for what is required""");
    }

    @Test
    void one_Mac_in_two_locales_or_two_spellings_is_one_Mac() {
        assertThat(onTwoMacs(evidence(
                        passed("reapproval on cat-01"),
                        passed("reapproval on cat-01").file("it").label("locale", "it-IT"),
                        passed("reapproval on CAT-01"))))
                .isEqualTo("""
                        NOT MET | reapproval: passed on 2 Macs | passed on 1 Mac
                          reapproval on cat-01: passed (results/reapproval-on-cat-01-result.json)
                          reapproval on CAT-01: passed (results/reapproval-on-CAT-01-result.json)
                          reapproval on cat-01: passed (results/it-result.json)
                          perhaps run it on more Macs""");
    }

    @Test
    void results_that_do_not_say_their_Mac_may_all_be_of_the_same() {
        assertThat(onTwoMacs(evidence(
                        passed("reapproval on cat-01").without("mac"),
                        passed("reapproval on cat-02").without("mac"))))
                .isEqualTo("""
                        NOT MET | reapproval: passed on 2 Macs | passed on 1 Mac
                          reapproval on cat-01: passed, does not say its Mac (label mac) (results/reapproval-on-cat-01-result.json)
                          reapproval on cat-02: passed, does not say its Mac (label mac) (results/reapproval-on-cat-02-result.json)""");
    }

    @Test
    void two_Macs_are_enough_where_two_are_wanted_and_who_failed_there_shows() {
        assertThat(onTwoMacs(evidence(
                        passed("reapproval on cat-01"),
                        passed("reapproval on cat-02"),
                        failed("reapproval on cat-03"))))
                .isEqualTo("""
                        met | reapproval: passed on 2 Macs | passed on 2 Macs, 1 failed (product)
                          reapproval on cat-03: failed (product): protection stays off (results/reapproval-on-cat-03-result.json)""");
    }
}
