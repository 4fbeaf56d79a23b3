package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLinkTest {
    private static final String PAGE =
            "<html>\n<head>\n</head>\n<body>\n<div id=\"content\"></div>\n</body>\n</html>\n";

    @TempDir
    private Path report;

    @Test
    void the_link_says_the_outcome_and_the_rest_of_the_page_stays() throws IOException {
        Path page = Files.writeString(report.resolve("index.html"), PAGE);

        DecisionLink.in(report).put("NO-GO", false, "decision.html");

        assertThat(page)
                .hasContent(PAGE.replace(
                        "<body>",
                        "<body>\n<div id=\"kextproof-decision\" style=\"position:fixed;right:24px;bottom:24px;z-index:9999;"
                                + "padding:8px 16px;border-radius:4px;font:600 14px/1.4 sans-serif;background:#a4161a\">"
                                + "<a style=\"color:#fff;text-decoration:underline\" href=\"decision.html\">Release gate: NO-GO</a>"
                                + "</div><!-- /kextproof-decision -->"));
        assertThat(report).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void a_second_decision_replaces_the_first_link() throws IOException {
        Path page = Files.writeString(report.resolve("index.html"), PAGE);
        DecisionLink.in(report).put("GO", true, "decision.html");
        String once = Files.readString(page);

        DecisionLink.in(report).put("NO-GO", false, "decision.html");
        assertThat(Files.readString(page)).contains("NO-GO").doesNotContain("gate: GO");
        DecisionLink.in(report).put("GO", true, "decision.html");

        assertThat(page).hasContent(once);
    }

    @Test
    void what_the_link_says_stays_text() throws IOException {
        Path page = Files.writeString(report.resolve("index.html"), PAGE);

        DecisionLink.in(report).put("<b> & $1 \\", true, "\"><script>");

        assertThat(Files.readString(page))
                .contains("href=\"&quot;&gt;&lt;script&gt;\">Release gate: &lt;b&gt; &amp; $1 \\</a>");
    }

    /** Allure's template may change with an update: this is the page it makes now. */
    @Test
    void a_real_report_has_a_place_for_the_link_and_stays_sealed() throws IOException {
        Path results = Files.createDirectory(report.resolve("results"));
        Path page = HtmlReport.write(results, report);

        DecisionLink.in(report).put("GO", true, "decision.html");

        assertThat(Files.readString(page))
                .containsOnlyOnce("Release gate: GO</a>")
                .containsOnlyOnce("<meta http-equiv=\"Content-Security-Policy\"");
    }

    @Test
    void without_a_report_there_is_nothing_to_link_from() {
        assertThatThrownBy(() -> DecisionLink.in(report))
                .isInstanceOf(ReportException.class)
                .hasMessage("""
                        there is no report to link the decision from: %s is no file
                          perhaps    name the --report directory of the run, or leave --report out""".formatted(report.resolve("index.html")));
    }

    @Test
    void a_page_without_a_body_is_not_ours() throws IOException {
        Path page = Files.writeString(report.resolve("index.html"), "<p>hello</p>");

        assertThatThrownBy(() -> DecisionLink.in(report).put("GO", true, "decision.html"))
                .isInstanceOf(ReportException.class)
                .hasMessage("""
                        the decision cannot be linked from %s: it has no <body>
                          perhaps    this is not kextproof's report: make it anew with kextproof run""".formatted(page));
    }
}
