package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.journey.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTableTest {
    @Test
    void everything_is_escaped() {
        Evidence.Table table = new Evidence.Table(
                "a & b", List.of("<key>", "value"), List.of(List.of("<script>alert(\"x\")</script>", "\u001b[1mbold")));

        assertThat(HtmlTable.page(table))
                .contains("<title>a &amp; b</title>")
                .endsWith("""
                        <table>
                        <caption>a &amp; b</caption>
                        <tr><th>&lt;key&gt;</th><th>value</th></tr>
                        <tr><td>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</td><td>bold</td></tr>
                        </table>
                        </body>
                        </html>
                        """)
                .doesNotContain("http");
    }

    @Test
    void rows_that_differ_before_and_after_stand_out() {
        Evidence.Table table = new Evidence.Table(
                "health",
                List.of("key", "before", "after"),
                List.of(List.of("enabled", "true", "true"), List.of("available", "true", "false")));

        assertThat(HtmlTable.page(table)).contains("""
                        <tr><td>enabled</td><td>true</td><td>true</td></tr>
                        <tr class="changed"><td>available</td><td>true</td><td>false</td></tr>
                        """);
    }
}
