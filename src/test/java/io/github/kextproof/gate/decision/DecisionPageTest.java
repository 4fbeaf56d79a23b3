package io.github.kextproof.gate.decision;

import static io.github.kextproof.gate.decision.Sample.decision;
import static io.github.kextproof.gate.decision.Sample.evidence;
import static io.github.kextproof.gate.decision.Sample.met;
import static io.github.kextproof.gate.decision.Sample.missed;
import static io.github.kextproof.gate.decision.Sample.passed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class DecisionPageTest {
    @Test
    void the_table_has_the_reasons_below_their_rules() {
        assertThat(body(DecisionPage.of(
                        decision(
                                evidence(passed("a")),
                                met("readable", "no defects", "0 defects, 1 result"),
                                missed("require", "reapproval", "never ran", "no test says so", "perhaps run it")),
                        "index.html")))
                .isEqualTo("""
                        <h1 class="bad">NO-GO: 1 of 2 rules is not met (require)</h1>
                        <p>Policy vms/release-gate.yaml (SHA-256 %s); 1 test, 1 executed; decided 2026-12-01T12:00:00Z. \
                        <a href="index.html">The run's report</a></p>
                        <table>
                        <tr><th>rule</th><th>wanted</th><th>found</th><th>verdict</th></tr>
                        <tr><td class="rule">readable</td><td>no defects</td><td>0 defects, 1 result</td>\
                        <td class="verdict">met</td></tr>
                        <tr class="bad"><td class="rule">require</td><td>reapproval</td><td>never ran</td>\
                        <td class="verdict">NOT MET</td></tr>
                        <tr class="bad"><td></td><td colspan="3"><ul><li>no test says so</li><li>perhaps run it</li></ul></td></tr>
                        </table>
                        """.formatted("ab".repeat(32)));
    }

    @Test
    void the_page_loads_nothing_and_runs_nothing() {
        assertThat(DecisionPage.of(decision(evidence(passed("a")), met("readable", "", "")), "index.html"))
                .contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">")
                .doesNotContain("<script", "src=", "url(", "@import");
    }

    @Test
    void go_is_good_news() {
        assertThat(DecisionPage.of(decision(evidence(passed("a")), met("readable", "", "")), "index.html"))
                .contains("<title>GO</title>", "<h1 class=\"good\">GO</h1>");
    }

    @Test
    void hostile_names_stay_text() {
        String shown =
                "&lt;script&gt;alert('x')&lt;/script&gt; | `rm` ]]&gt; &amp;amp; &quot;q&quot; &lt;U+202E&gt;␀\ud800 *b*"
                        + " _i_ # top";

        assertThat(DecisionPage.of(
                        decision(evidence(passed("a")), missed("require", Sample.HOSTILE, "", Sample.HOSTILE)),
                        "\"><script>"))
                .contains("<td>" + shown + "</td>", "<li>" + shown + "</li>", "href=\"&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<script");
    }

    @Test
    void reasons_without_end_are_counted() {
        assertThat(DecisionPage.of(
                        decision(
                                evidence(passed("a")),
                                missed(
                                        "require",
                                        "",
                                        "",
                                        Collections.nCopies(1_002, "x").toArray(String[]::new))),
                        "index.html"))
                .contains("<li>x</li><li>and 2 more</li></ul>");
    }

    private static String body(String page) {
        return page.substring(page.indexOf("<body>\n") + 7, page.indexOf("</body>"));
    }
}
