package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measure itself: a verdict must not pass for right when it is wrong. */
class CatalogueTest {
    private static final String LIAR = """
            # Health lies.
            type: stub
            scenarios: [fresh-approval]
            expect:
              verdict: product
              step: Find it blocked
              message: 'fully on.*kextstat'
            macs: []
            """;

    @TempDir
    private Path directory;

    @Test
    void an_entry_is_read_with_its_reason() throws IOException {
        CatalogueEntry entry = entry(LIAR);

        assertThat(entry.name()).isEqualTo("liar");
        assertThat(entry.why()).isEqualTo("Health lies.");
        assertThat(entry.scenario()).isEqualTo("fresh-approval");
        assertThat(entry.verdict()).isEqualTo("product");
        assertThat(entry.step()).contains("Find it blocked");
    }

    @Test
    void an_expectation_is_read_though_the_rest_is_no_yaml() throws IOException {
        CatalogueEntry entry = entry(LIAR.replace("macs: []", "macs: [{\n\t]:"));

        assertThat(entry.verdict()).isEqualTo("product");
    }

    @Test
    void a_file_without_an_expectation_is_no_entry() {
        assertThatThrownBy(() -> entry("type: stub\nscenarios: [reapproval]\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "liar.yaml: expected `scenarios: [one scenario]` and `expect:` with a verdict, each"
                                + " at the start of a line");
    }

    @Test
    void a_file_with_two_scenarios_is_no_entry() {
        assertThatThrownBy(() -> entry(LIAR.replace("[fresh-approval]", "[fresh-approval, reapproval]")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_agrees_in_everything_is_right() throws IOException {
        assertThat(judged("product", "Find it blocked", "fully on\nkextstat").right())
                .isTrue();
    }

    @Test
    void what_disagrees_in_one_thing_is_wrong() throws IOException {
        assertThat(judged("lab", "Find it blocked", "fully on, kextstat").right())
                .isFalse();
        assertThat(judged("product", "Onboard the Mac", "fully on, kextstat").right())
                .isFalse();
        assertThat(judged("product", "Find it blocked", "fully on").right()).isFalse();
        assertThat(judged("product", "Find it blocked", "fully on, kextstat", "not used: script[0]")
                        .right())
                .isFalse();
    }

    @Test
    void a_wrong_verdict_is_told_with_all_that_is_known() throws IOException {
        Judged judged = judged("passed", "Find it fully protected", "", "not used: script[0]");

        assertThat(judged.report().replace(directory + "/", "")).isEqualTo("""
                        liar.yaml: another verdict, another step, a message that does not match, not used: script[0]
                          this Mac   Health lies.
                          expected   product at "Find it blocked"
                          found      passed at "Find it fully protected"
                          wanted     /fully on.*kextstat/
                          message    none
                          perhaps    run it alone: java -jar target/kextproof.jar run --inventory liar.yaml""");
    }

    @Test
    void the_score_shows_what_was_taken_for_what() throws IOException {
        Score score = new Score(List.of(
                judged("product", "Find it blocked", "fully on, kextstat"),
                judged("passed", "Find it fully protected", "")));

        assertThat(score.shown()).startsWith("verdicts: 1/2\n  product 1/2\n\n  expected \\ found ");
        assertThat(score.shown().lines().filter(line -> line.startsWith("  product  ")))
                .containsExactly("  product                       1              .              .              ."
                        + "              .              1              .");
        assertThat(score.expecting("product")).isEqualTo(2);
        assertThat(score.expecting("lab", "approval", "configuration")).isZero();
    }

    @Test
    void a_glob_chooses_files() throws IOException {
        entry(LIAR);
        Files.writeString(directory.resolve("other.yaml"), LIAR);

        assertThat(Catalogue.entries(directory, "o*"))
                .extracting(CatalogueEntry::name)
                .containsExactly("other");
        assertThat(Catalogue.entries(directory, "*"))
                .extracting(CatalogueEntry::name)
                .containsExactly("liar", "other");
    }

    private Judged judged(String verdict, String step, String message, String... complaints) throws IOException {
        return new Judged(entry(LIAR), new Found(verdict, step, message, List.of(complaints)));
    }

    private CatalogueEntry entry(String text) throws IOException {
        return CatalogueEntry.read(Files.writeString(directory.resolve("liar.yaml"), text));
    }
}
