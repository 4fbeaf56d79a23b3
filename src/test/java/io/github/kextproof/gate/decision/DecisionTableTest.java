package io.github.kextproof.gate.decision;

import static io.github.kextproof.gate.decision.Sample.decision;
import static io.github.kextproof.gate.decision.Sample.evidence;
import static io.github.kextproof.gate.decision.Sample.met;
import static io.github.kextproof.gate.decision.Sample.missed;
import static io.github.kextproof.gate.decision.Sample.notCompared;
import static io.github.kextproof.gate.decision.Sample.passed;
import static io.github.kextproof.gate.decision.Sample.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.gate.rule.Ruling;
import io.github.kextproof.text.Width;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
    private static final Ruling READABLE = met("readable", "no defects", "0 defects, 2 results");

    @Test
    void what_was_not_compared_does_not_read_as_met_and_is_not_counted() {
        assertThat(DecisionTable.of(decision(
                        evidence(passed("a")), missed("real", "at least 1", "0"), notCompared("time.slower", "none"))))
                .endsWith("""

                          rule         wanted      found              verdict
                        > real         at least 1  0                  NOT MET
                          time.slower  none        no baseline given  not compared

                        NO-GO: 1 of 1 rule is not met (real)""");
    }

    @Test
    void what_is_not_met_is_marked_and_has_its_reasons_below() {
        assertThat(DecisionTable.of(decision(
                        evidence(passed("reapproval on catalina-01"), skipped("reapproval on mojave-01", "")),
                        READABLE,
                        missed(
                                "require",
                                "reapproval on macOS 10.14: passed on 1 Mac",
                                "1 skipped",
                                "reapproval on mojave-01: skipped: already approved (results/a-result.json)",
                                "perhaps reset the Mac"),
                        missed("fresh.maximum_age", "at most 2 h old", "the oldest 3 h"),
                        met("waivers", "* until 2027-01-01", "unused: no test has that name", "flickers"))))
                .isEqualTo("""
                        policy   vms/release-gate.yaml
                        results  results: 2 tests, 1 executed, 1 skipped

                          rule               wanted                                   found                          verdict
                          readable           no defects                               0 defects, 2 results           met
                        > require            reapproval on macOS 10.14: passed on 1   1 skipped                      NOT MET
                                             Mac
                              reapproval on mojave-01: skipped: already approved (results/a-result.json)
                              perhaps reset the Mac
                        > fresh.maximum_age  at most 2 h old                          the oldest 3 h                 NOT MET
                          waivers            * until 2027-01-01                       unused: no test has that name  met
                              flickers

                        NO-GO: 2 of 4 rules are not met (require, fresh.maximum_age)""");
    }

    @Test
    void go_is_the_whole_of_the_last_line() {
        assertThat(DecisionTable.of(decision(evidence(passed("reapproval on catalina-01")), READABLE))
                        .lines())
                .last()
                .isEqualTo("GO");
    }

    @Test
    void nothing_evaluated_says_what_there_is_instead() {
        assertThat(lastLine(decision(Outcome.NOTHING_EVALUATED, evidence(), READABLE)))
                .isEqualTo("NOTHING EVALUATED: there are no results");
        assertThat(lastLine(
                        decision(Outcome.NOTHING_EVALUATED, evidence(skipped("a", ""), skipped("b", "")), READABLE)))
                .isEqualTo("NOTHING EVALUATED: no test was executed (2 tests, 0 executed, 2 skipped)");
    }

    @Test
    void the_last_line_counts_rulings_and_names_six_rules() {
        Ruling[] rulings = IntStream.range(0, 9)
                .mapToObj(i -> missed(i < 3 ? "require" : "rule" + i, "", ""))
                .toArray(Ruling[]::new);

        assertThat(lastLine(decision(evidence(), rulings)))
                .isEqualTo("NO-GO: 9 of 9 rules are not met (3 x require, rule3, rule4, rule5, rule6, rule7, ...)");
        assertThat(lastLine(decision(evidence(), rulings[4]))).isEqualTo("NO-GO: 1 of 1 rule is not met (rule4)");
    }

    @Test
    void more_than_three_met_combinations_are_one_line_and_those_not_met_stay() {
        assertThat(table(
                        met("require", "a", "passed on 1 Mac"),
                        met("require", "b", "passed on 1 Mac"),
                        missed("require", "c", "never ran"),
                        met("require", "d", "passed on 1 Mac"),
                        met("require", "e", "passed on 2 Macs", "but skipped on another"),
                        met("require", "f", "passed on 1 Mac")))
                .isEqualTo("""
                          rule     wanted          found                 verdict
                          require  4 combinations  each passed on 1 Mac  met
                        > require  c               never ran             NOT MET
                          require  e               passed on 2 Macs      met
                              but skipped on another
                        """.indent(0));
    }

    @Test
    void combinations_met_in_several_ways_are_all_of_them() {
        assertThat(table(
                        met("require", "a", "passed on 1 Mac"),
                        met("require", "b", "passed on 2 Macs"),
                        met("require", "c", "passed on 1 Mac"),
                        met("require", "d", "passed on 1 Mac")))
                .contains("require  4 combinations  all of them  met");
    }

    @Test
    void three_met_combinations_are_three_lines() {
        assertThat(table(met("require", "a", "x"), met("require", "b", "x"), met("require", "c", "x")))
                .doesNotContain("combinations")
                .contains("  require  c       x      met");
    }

    @Test
    void long_cells_are_wrapped_between_words_and_within_long_ones() {
        assertThat(table(missed(
                        "time.a_rule_with_a_name_far_too_long",
                        "reapproval on macOS 10.15.7 in Chinese (Taiwan), managed by nobody at all: passed on 12 Macs",
                        "x".repeat(60))))
                .isEqualTo("""
                          rule                        wanted                         found                           verdict
                        > time.a_rule_with_a_name_fa  reapproval on macOS 10.15.7    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  NOT MET
                          r_too_long                  in Chinese (Taiwan), managed   xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                                                      by nobody at all: passed on
                                                      12 Macs
                        """);
    }

    @Test
    void wide_names_keep_the_columns() {
        assertThat(table(met("readable", "允許應用程式", "0"), missed("require", "reapproval 在 台北", "從未執行", "名".repeat(60))))
                .isEqualTo("""
                          rule      wanted              found     verdict
                          readable  允許應用程式        0         met
                        > require   reapproval 在 台北  從未執行  NOT MET
                              名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名名
                              名名名名名名名名名名名名名
                        """);
    }

    @Test
    void hostile_names_cannot_move_the_cursor_or_begin_a_line_of_their_own() {
        assertThat(table(missed("require", Sample.HOSTILE, "never ran", Sample.HOSTILE)))
                .doesNotContain("\u001b", "\u202e", "\u0000", "\n#")
                .contains("<U+202E>␀");
    }

    @Test
    void no_line_but_the_last_is_wider_than_100_columns() {
        String text = DecisionTable.of(decision(
                evidence(passed("a")),
                missed("r".repeat(300), "w".repeat(300), "很".repeat(300), "f 很".repeat(300)),
                met("r", "w", "f")));

        assertThat(text.lines().toList().subList(0, (int) text.lines().count() - 1))
                .allMatch(line -> Width.of(line) <= 100);
    }

    @Test
    void reasons_and_notes_without_end_are_counted() {
        Evidence noted = new Evidence(
                List.of(Path.of("results")),
                List.of(),
                List.of(),
                Collections.nCopies(42, "The same file is in two directories."),
                Map.of(),
                new TreeMap<>());

        assertThat(DecisionTable.of(decision(
                        noted,
                        missed(
                                "readable",
                                "no defects",
                                "50",
                                Collections.nCopies(50, "x").toArray(String[]::new)))))
                .contains("      x\n      and 10 more\n")
                .contains("note     The same file is in two directories.\nnote     and 2 more\n\nNO-GO");
    }

    private static String lastLine(io.github.kextproof.gate.rule.Decision decision) {
        String text = DecisionTable.of(decision);
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /** Without what is said before and after. */
    private static String table(Ruling... rulings) {
        String text = DecisionTable.of(decision(evidence(passed("a")), rulings));
        return text.substring(text.indexOf("\n\n") + 2, text.lastIndexOf("\n\n") + 1);
    }
}
