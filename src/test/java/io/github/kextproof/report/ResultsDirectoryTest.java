package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void a_new_directory_holds_the_categories() {
        ResultsDirectory results = ResultsDirectory.prepare(parent.resolve("a/b"));

        assertThat(results.path()).isEqualTo(parent.resolve("a/b"));
        assertThat(Recording.names(results.path())).containsExactly("categories.json");
    }

    @Test
    void earlier_results_go_and_history_stays() throws Exception {
        String uuid = UUID.randomUUID().toString();
        for (String name : new String[] {
            uuid + "-result.json",
            uuid + "-container.json",
            uuid + "-attachment.txt",
            uuid + "-attachment",
            "executor.json",
            "environment.properties"
        }) {
            Files.createFile(parent.resolve(name));
        }
        Files.createDirectories(parent.resolve("history"));
        Files.createFile(parent.resolve("history/history.json"));
        Files.createDirectories(parent.resolve(ResultFiles.ASIDE + uuid));
        Files.createFile(parent.resolve(ResultFiles.ASIDE + uuid).resolve(uuid + "-result.json"));

        ResultsDirectory.prepare(parent);

        assertThat(Recording.names(parent)).containsExactly("categories.json", "history");
        assertThat(Recording.names(parent.resolve("history"))).containsExactly("history.json");
    }

    @Test
    void a_directory_with_other_files_is_refused_and_left_alone() throws Exception {
        Files.createFile(parent.resolve("executor.json"));
        Files.createFile(parent.resolve("thesis.doc"));

        assertThatThrownBy(() -> ResultsDirectory.prepare(parent))
                .isInstanceOf(ReportException.class)
                .hasMessage("results cannot go to " + parent + ": it holds thesis.doc, which is no result of an earlier"
                        + " run\n  perhaps    choose another --results directory; an existing one is emptied, so only"
                        + " one with nothing but results will do");
        assertThat(Recording.names(parent)).containsExactly("executor.json", "thesis.doc");
    }

    @Test
    void a_file_in_the_way_is_named() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> ResultsDirectory.prepare(file))
                .isInstanceOf(ReportException.class)
                .hasMessage("results cannot go to " + file + ": java.nio.file.FileAlreadyExistsException: " + file
                        + "\n  perhaps    free space there, or choose another --results directory");
    }

    @Test
    void facts_are_properties_in_order() throws Exception {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kextproof", "0.1.0");
        facts.put("package wdav 1:2.pkg", "C:\\x = Übung");

        ResultsDirectory.prepare(parent).describe(facts);

        Path file = parent.resolve("environment.properties");
        assertThat(Recording.read(file))
                .isEqualTo("kextproof = 0.1.0\npackage\\ wdav\\ 1\\:2.pkg = C:\\\\x = \\u00dcbung\n");
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        assertThat(read)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("kextproof", "0.1.0", "package wdav 1:2.pkg", "C:\\x = Übung"));
    }

    @Test
    void a_github_build_is_named() {
        ResultsDirectory.prepare(parent)
                .executedBy(Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_SERVER_URL", "https://github.com",
                        "GITHUB_REPOSITORY", "a/b",
                        "GITHUB_RUN_ID", "77",
                        "GITHUB_RUN_NUMBER", "12",
                        "GITHUB_WORKFLOW", "nightly"));

        assertThat(Recording.read(parent.resolve("executor.json"))).isEqualTo("""
                        {
                          "type": "github",
                          "name": "GitHub Actions",
                          "url": "https://github.com/a/b",
                          "buildOrder": 12,
                          "buildName": "nightly #12",
                          "buildUrl": "https://github.com/a/b/actions/runs/77"
                        }
                        """);
    }

    @Test
    void a_gitlab_build_is_named() {
        assertThat(CiBuild.of(Map.of(
                                "GITLAB_CI", "true",
                                "CI_PROJECT_URL", "https://gitlab.com/a/b",
                                "CI_PIPELINE_IID", "5",
                                "CI_JOB_NAME", "macs",
                                "CI_JOB_URL", "https://gitlab.com/a/b/-/jobs/9"))
                        .orElseThrow())
                .hasToString("{type=gitlab, name=GitLab CI, url=https://gitlab.com/a/b, buildOrder=5,"
                        + " buildName=macs #5, buildUrl=https://gitlab.com/a/b/-/jobs/9}");
    }

    @Test
    void a_jenkins_build_is_named() {
        assertThat(CiBuild.of(Map.of(
                                "JENKINS_URL", "https://ci.example.com/",
                                "BUILD_NUMBER", "31",
                                "JOB_NAME", "macs",
                                "BUILD_URL", "https://ci.example.com/job/macs/31/"))
                        .orElseThrow())
                .hasToString("{type=jenkins, name=Jenkins, url=https://ci.example.com/, buildOrder=31,"
                        + " buildName=macs #31, buildUrl=https://ci.example.com/job/macs/31/}");
    }

    @Test
    void outside_of_ci_there_is_no_executor() {
        ResultsDirectory.prepare(parent).executedBy(Map.of("HOME", "/"));

        assertThat(parent.resolve("executor.json")).doesNotExist();
    }

    @Test
    void a_journey_that_never_comes_is_named_as_broken() {
        ResultsDirectory.prepare(parent).foresee(Samples.CATALINA, "reapproval", true);

        String result = Recording.names(parent).stream()
                .filter(name -> name.endsWith("-result.json"))
                .findFirst()
                .orElseThrow();
        JsonNode json = Recording.json(parent.resolve(result));
        assertThat(json.path("fullName").asText()).isEqualTo("reapproval on catalina-zh-tw");
        assertThat(json.path("historyId").asText()).isEqualTo(new Subject(Samples.CATALINA, "reapproval", true).id());
        assertThat(json.path("status").asText()).isEqualTo("broken");
        assertThat(json.path("statusDetails").path("message").asText())
                .isEqualTo("not started: the run ended before this journey could begin");
    }

    @Test
    void of_two_runs_each_names_it_in_a_result_of_its_own() throws Exception {
        Path one = Files.createDirectory(parent.resolve("one"));
        Path two = Files.createDirectory(parent.resolve("two"));
        ResultsDirectory.prepare(one).foresee(Samples.CATALINA, "reapproval", true);
        ResultsDirectory.prepare(two).foresee(Samples.CATALINA, "reapproval", true);

        assertThat(Recording.names(one))
                .filteredOn(name -> name.endsWith("-result.json"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(Recording.names(two));
    }

    @Test
    void what_a_cancelled_journey_says_is_written_although_its_thread_is_interrupted() throws Exception {
        Thread.currentThread().interrupt();

        new ResultFiles(parent).write("note.txt", "said");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(parent.resolve("note.txt")).hasContent("said");
        assertThat(Recording.names(parent)).containsExactly("note.txt");
    }
}
