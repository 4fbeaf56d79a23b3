package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Pattern LOADS = Pattern.compile("(?:src|href|action|data)\\s*=\\s*\"([^\"]{0,30})");
    private static final Pattern DATA = Pattern.compile("d\\('([^']+)','([^']*)'\\)");

    @TempDir
    private Path directory;

    @Test
    void the_report_stands_alone() throws Exception {
        Path index = sampleReport();

        String page = Files.readString(index);

        assertThat(index).isEqualTo(directory.resolve("report/index.html"));
        assertThat(LOADS.matcher(page).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith("data:"), "is a data: reference");
        assertThat(page).doesNotContain("googletagmanager", "google-analytics", "gtag");
        assertThat(page).contains("default-src 'none'").contains("<title>kextproof</title>");
    }

    @Test
    void the_report_shows_suites_categories_charts_and_the_timeline() throws Exception {
        String page = Files.readString(sampleReport());

        assertThat(DATA.matcher(page).results().map(match -> match.group(1)))
                .contains(
                        "data/suites.json",
                        "data/categories.json",
                        "data/timeline.json",
                        "widgets/status-chart.json",
                        "widgets/environment.json");
        assertThat(data(page, "data/suites.json")).contains("reapproval", "catalina-zh-tw", "fresh-approval");
        assertThat(data(page, "data/timeline.json")).contains("\"name\":\"catalina-zh-tw\"");
        assertThat(data(page, "data/categories.json"))
                .contains(
                        "Product: Defender or macOS misbehaved",
                        "Approval: nobody pressed Allow in time",
                        "Not applicable to the Mac")
                .doesNotContain("Harness", "Product defects", "Test defects");
    }

    @Test
    void a_second_report_replaces_the_first_and_leaves_nothing_else() throws Exception {
        sampleReport();

        sampleReport();

        assertThat(Recording.names(directory.resolve("report"))).containsExactly("index.html");
    }

    @Test
    void the_report_of_a_large_run_leaves_out_the_commands_of_journeys_that_went_well_and_says_where_they_are()
            throws Exception {
        Path results = sampleResults();

        String page = Files.readString(HtmlReport.write(results, directory.resolve("report"), sizeOf(results) - 1));

        String passed = testCase(page, "reapproval on catalina-zh-tw");
        assertThat(passed)
                .contains("\"name\":\"Allow is pressed\"")
                .doesNotContain("kextutil", "screen when blocked")
                .containsPattern("The run is large: the commands and attachments of this test are not in this report\\."
                        + " They are in the results directory, its transcript in [0-9a-f-]{36}-attachment\\.txt\\.");
        assertThat(testCase(page, "reapproval on mojave-ja")).contains("\"name\":\"sudo kextutil", "transcript.txt");
        assertThat(DATA.matcher(page).results().map(match -> match.group(1)))
                .anyMatch(name -> name.matches("data/attachments/.*\\.txt"))
                .noneMatch(name -> name.endsWith(".png"));
        assertThat(Recording.names(directory.resolve("report"))).containsExactly("index.html");
    }

    @Test
    void where_too_much_went_wrong_to_show_all_of_it_the_messages_stay() throws Exception {
        Path results = sampleResults();

        String page = Files.readString(HtmlReport.write(results, directory.resolve("report"), 0));

        assertThat(testCase(page, "reapproval on mojave-ja"))
                .contains("The run is large", "owner      product")
                .doesNotContain("\"name\":\"sudo kextutil");
        assertThat(DATA.matcher(page).results().map(match -> match.group(1)))
                .contains("data/suites.json", "widgets/environment.json")
                .noneMatch(name -> name.startsWith("data/attachments/"));
    }

    @Test
    void what_somebody_else_wrote_into_the_results_of_a_large_run_does_not_keep_it_from_its_report() throws Exception {
        Path results = sampleResults();
        Files.writeString(results.resolve("1-result.json"), "{\"status\": ");
        Files.writeString(results.resolve("2-result.json"), """
                {"uuid": "2", "name": "theirs", "fullName": "theirs", "status": "passed", "steps": []}
                """);
        Files.writeString(results.resolve("4-result.json"), """
                {"uuid": "4", "status": "passed", "steps": ["not what Allure writes"]}
                """);
        Files.writeString(results.resolve("3-result.json"), """
                {"uuid": "3", "name": "broken", "fullName": "broken", "status": "broken",
                 "attachments": [{"name": "a", "source": "../outside.txt", "type": "text/plain"}]}
                """);
        Files.writeString(directory.resolve("outside.txt"), "nobody's business");

        String page = Files.readString(HtmlReport.write(results, directory.resolve("report"), sizeOf(results) - 1));

        assertThat(testCase(page, "theirs"))
                .contains("the commands and attachments of this test are not in this report");
        assertThat(testCase(page, "broken")).contains("\"status\":\"broken\"");
        assertThat(page)
                .doesNotContain(
                        Base64.getEncoder().encodeToString("nobody's business".getBytes(StandardCharsets.UTF_8)));
    }

    private static long sizeOf(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static String testCase(String page, String fullName) {
        return DATA.matcher(page)
                .results()
                .filter(match -> match.group(1).startsWith("data/test-cases/"))
                .map(match -> new String(Base64.getDecoder().decode(match.group(2)), StandardCharsets.UTF_8))
                .filter(json -> json.contains("\"fullName\":\"" + fullName + "\""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void results_of_several_directories_are_one_report_and_what_each_was_made_with_is_there() throws Exception {
        Path first = sampleResults();
        Files.writeString(first.resolve("environment.properties"), "macs = all\njava = 17");
        Path second = Files.createDirectory(directory.resolve("second"));
        Files.writeString(second.resolve("9-result.json"), """
                {"uuid": "9", "name": "theirs", "fullName": "theirs", "status": "passed", "steps": [],
                 "attachments": [{"name": "a", "source": "9-attachment.txt", "type": "text/plain"}]}
                """);
        Files.writeString(second.resolve("9-attachment.txt"), "said on the second controller");
        Files.writeString(second.resolve("environment.properties"), "macs = all\njava = 21");
        Path third = Files.createDirectory(directory.resolve("third"));
        Files.writeString(third.resolve("0-shard.properties"), "shard = 3/3");
        Files.writeString(third.resolve("environment.properties"), "\\u12 = no escape");

        String page = Files.readString(HtmlReport.writeAll(List.of(first, second, third), directory.resolve("report")));

        assertThat(testCase(page, "theirs")).contains("\"status\":\"passed\"");
        assertThat(testCase(page, "reapproval on mojave-ja")).contains("\"name\":\"sudo kextutil");
        assertThat(page)
                .contains(Base64.getEncoder()
                        .encodeToString("said on the second controller".getBytes(StandardCharsets.UTF_8)));
        assertThat(data(page, "widgets/environment.json")).contains("\"all\"", "\"17; 21\"");
        assertThat(Recording.names(directory.resolve("report"))).containsExactly("index.html");
        assertThat(Recording.names(second)).hasSize(3);
    }

    @Test
    void of_two_results_of_one_name_that_say_different_things_none_is_left_out() throws Exception {
        Path first = Files.createDirectory(directory.resolve("first"));
        Path copy = Files.createDirectory(directory.resolve("copy"));
        Path other = Files.createDirectory(directory.resolve("other"));
        for (Path same : List.of(first, copy)) {
            Files.writeString(
                    same.resolve("1-result.json"), "{\"uuid\": \"1\", \"name\": \"a\", \"status\": \"passed\"}");
        }
        Files.writeString(other.resolve("1-result.json"), "{\"uuid\": \"1\", \"name\": \"a\", \"status\": \"failed\"}");

        assertThat(HtmlReport.writeAll(List.of(first, copy), directory.resolve("report")))
                .isRegularFile();
        assertThatThrownBy(() -> HtmlReport.writeAll(List.of(first, other), directory.resolve("report")))
                .isInstanceOf(ReportException.class)
                .hasMessage(
                        "there is no report to make: " + other.resolve("1-result.json")
                                + " says something else than "
                                + first.resolve("1-result.json").toRealPath() + "\n"
                                + "  expected   results named for their uuid, each at most once\n"
                                + "  perhaps    one of the two was changed, or is not kextproof's: make a report of each directory");
    }

    @Test
    void a_directory_without_results_is_named_and_no_report_is_made() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertThatThrownBy(() -> HtmlReport.writeAll(List.of(sampleResults(), empty), directory.resolve("report")))
                .isInstanceOf(ReportException.class)
                .hasMessage("there is no report to make: " + empty + " holds no results\n"
                        + "  expected   files named *-result.json, in the directory itself\n"
                        + "  perhaps    give the directories inside it");
        assertThat(directory.resolve("report")).doesNotExist();
    }

    @Test
    void a_report_of_nothing_says_so() {
        Path nowhere = directory.resolve("nowhere");

        assertThatThrownBy(() -> HtmlReport.write(nowhere, directory))
                .isInstanceOf(ReportException.class)
                .hasMessage("there is no report to make: " + nowhere + " is no directory\n"
                        + "  perhaps    the run has not started yet, or wrote its results elsewhere");
    }

    @Test
    void a_page_of_an_unknown_shape_is_not_handed_out() {
        assertThatThrownBy(() -> SealedPage.of("<html><script src=\"https://example.com/x.js\"></script></html>"))
                .isInstanceOf(ReportException.class)
                .hasMessage("Allure's page is not the one this version of kextproof knows how to seal\n"
                        + "  perhaps    allure-generator was updated: see SealedPage");
    }

    private Path sampleReport() {
        return HtmlReport.write(sampleResults(), directory.resolve("report"));
    }

    private Path sampleResults() {
        Path results = directory.resolve("results");
        ResultsDirectory.prepare(results);
        new SampleRun(results, new ManualClock()).write();
        return results;
    }

    private static String data(String page, String name) {
        Matcher match = DATA.matcher(page);
        while (match.find()) {
            if (match.group(1).equals(name)) {
                return new String(Base64.getDecoder().decode(match.group(2)), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is not in the report");
    }
}
