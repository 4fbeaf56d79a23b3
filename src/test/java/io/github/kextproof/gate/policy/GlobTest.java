package io.github.kextproof.gate.policy;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "reapproval on catalina-01 | reapproval on catalina-01",
                "reapproval on catalina-0* | reapproval on catalina-01",
                "reapproval on catalina-0* | reapproval on catalina-0",
                "*catalina*                | reapproval on catalina-01",
                "re*al on *-0?             | reapproval on catalina-01",
                "*a*b                      | aab ab",
                "**                        | anything",
                "*                         | ''",
                "a?c                       | a*c",
                "?                         | 𝄞",
                "[a-z]+(.)\\d              | [a-z]+(.)\\d",
            })
    void a_text_that_fits_as_a_whole_matches(String glob, String text) {
        assertThat(new Glob(glob).matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "reapproval on catalina-0* | fresh-approval on catalina-01",
                "catalina                  | catalina-01",
                "catalina-01               | catalina",
                "catalina-0?               | catalina-0",
                "*-02                      | catalina-01",
                "Catalina                  | catalina",
                "a.c                       | abc",
                "a*b                       | abc",
                "''                        | a",
            })
    void any_other_does_not(String glob, String text) {
        assertThat(new Glob(glob).matches(text)).isFalse();
    }

    @Test
    void a_text_over_several_lines_matches_too() {
        assertThat(new Glob("one*three").matches("one\ntwo\nthree")).isTrue();
    }

    @Test
    void nothing_fits_nothing() {
        assertThat(new Glob("").matches("")).isTrue();
    }

    /** With a regular expression for it, this would take longer than anybody lives. */
    @Test
    void many_stars_take_no_time() {
        Glob glob = new Glob("*a".repeat(50) + "*b");

        assertTimeoutPreemptively(
                ofSeconds(10),
                () -> assertThat(glob.matches("a".repeat(10_000))).isFalse());
    }
}
