package io.github.kextproof.gate.decision;

import static io.github.kextproof.gate.decision.Sample.decision;
import static io.github.kextproof.gate.decision.Sample.evidence;
import static io.github.kextproof.gate.decision.Sample.met;
import static io.github.kextproof.gate.decision.Sample.missed;
import static io.github.kextproof.gate.decision.Sample.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.gate.rule.Ruling;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionMarkdownTest {
    @Test
    void the_outcome_is_the_heading_and_the_reasons_follow_the_table() {
        assertThat(DecisionMarkdown.of(decision(
                        evidence(passed("reapproval on catalina-01")),
                        met("readable", "no defects", "0 defects, 1 result"),
                        missed("allow.flaky", "at most 0", "1 of 1 executed", "1: it was flaky", "perhaps mend it"),
                        met("waivers", "* until 2027-01-01", "covers 1 of 1 test", "flickers (qa-lead)"))))
                .isEqualTo("""
                        ## 🔴 NO-GO: 1 of 3 rules is not met (allow.flaky)

                        Policy vms/release-gate.yaml, 1 test, 1 executed, decided 2026-12-01T12:00:00Z

                        | rule | wanted | found | verdict |
                        |---|---|---|---|
                        | readable | no defects | 0 defects, 1 result | met |
                        | allow.flaky | at most 0 | 1 of 1 executed | **NOT MET** |
                        | waivers | &#42; until 2027-01-01 | covers 1 of 1 test | met |

                        ### What is not met

                        **allow.flaky**: wanted at most 0; found 1 of 1 executed

                        - &#49;: it was flaky
                        - perhaps mend it

                        ### What else to know

                        **waivers**: wanted &#42; until 2027-01-01; found covers 1 of 1 test

                        - flickers (qa-lead)
                        """);
    }

    @Test
    void go_is_green_and_short() {
        assertThat(DecisionMarkdown.of(
                        decision(evidence(passed("a")), met("readable", "no defects", "0 defects, 1 result"))))
                .isEqualTo("""
                        ## 🟢 GO

                        Policy vms/release-gate.yaml, 1 test, 1 executed, decided 2026-12-01T12:00:00Z

                        | rule | wanted | found | verdict |
                        |---|---|---|---|
                        | readable | no defects | 0 defects, 1 result | met |
                        """);
    }

    @Test
    void nothing_evaluated_is_not_green() {
        assertThat(DecisionMarkdown.of(decision(Outcome.NOTHING_EVALUATED, evidence())))
                .startsWith("## ⚪ NOTHING EVALUATED: there are no results\n");
    }

    @Test
    void hostile_names_stay_text_within_their_cell() {
        assertThat(DecisionMarkdown.of(decision(
                                evidence(passed("a")), missed("require", Sample.HOSTILE, "never ran", Sample.HOSTILE)))
                        .lines()
                        .filter(line -> line.contains("script")))
                .containsExactly(
                        "| require | " + HARMLESS + " | never ran | **NOT MET** |",
                        "**require**: wanted " + HARMLESS + "; found never ran",
                        "- " + HARMLESS);
    }

    private static final String HARMLESS = "&#60;script&#62;alert('x')&#60;/script&#62; &#124; &#96;rm&#96;"
            + " &#93;&#93;&#62; &#38;amp; &#34;q&#34; &#60;U+202E&#62;␀\ud800 &#42;b&#42; &#95;i&#95; &#35; top";

    @Test
    void however_many_rules_and_reasons_it_stays_below_what_github_takes() {
        Ruling[] rulings = IntStream.range(0, 40)
                .mapToObj(i -> missed(
                        "require",
                        "失".repeat(400),
                        "敗".repeat(400),
                        Collections.nCopies(20, "由".repeat(2_000)).toArray(String[]::new)))
                .toArray(Ruling[]::new);

        String text = DecisionMarkdown.of(decision(evidence(passed("a")), rulings));

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(990_000, 1_048_575);
        assertThat(text).endsWith(" lines are left out here; the decision record has everything\n");
    }
}
