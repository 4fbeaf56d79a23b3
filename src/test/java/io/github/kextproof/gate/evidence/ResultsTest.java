package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a whole result says. */
class ResultsTest {
    @TempDir
    Path directory;

    @Test
    void a_result_says_what_when_and_where() {
        Result result = new ResultsOnDisk(directory).result("u1").only();
        assertThat(result.file()).isEqualTo(directory + "/u1-result.json");
        assertThat(result.uuid()).isEqualTo("u1");
        assertThat(result.history()).contains("h1");
        assertThat(result.name()).isEqualTo("Kext.loads");
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.finished()).isTrue();
        assertThat(result.start()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(result.took()).isEqualTo(Duration.ofMillis(1500));
        assertThat(result.labels().values()).containsExactly(entry("mac", List.of("catalina-01")));
        assertThat(result.flaky()).isFalse();
        assertThat(result.message()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Passed, PASSED", "BROKEN, BROKEN", "skipped, SKIPPED", "failed, FAILED", "unknown, UNKNOWN"})
    void a_status_may_be_in_any_case(String word, Status status) {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "passed", word)
                        .only()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void no_status_is_unknown() {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"status\":\"passed\",", "")
                        .only()
                        .status())
                .isEqualTo(Status.UNKNOWN);
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"passed\"", "null")
                        .only()
                        .status())
                .isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"finished\"', FINISHED",
        "'\"FINISHED\"', FINISHED",
        "null, FINISHED",
        "'\"running\"', CUT_SHORT",
        "'\"scheduled\"', TO_COME",
        "'\"Pending\"', TO_COME",
        "'\"interrupted\"', CUT_SHORT",
        "'\"done\"', CUT_SHORT",
        "'\"\"', CUT_SHORT"
    })
    void only_the_stage_finished_or_none_is_finished_and_what_had_not_started_was_not_cut_short(String stage, End end) {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"finished\"", stage)
                        .only()
                        .end())
                .isEqualTo(end);
    }

    /** Allure's adapter for JUnit calls what has no verdict finished; kextproof's tag knows better, and the message says why. */
    @ParameterizedTest
    @CsvSource({
        "not finished: it had not started, CANCELLED",
        "not finished: 'Onboard the Mac' was under way, CANCELLED",
        "cannot read a.py, CUT_SHORT"
    })
    void a_journey_without_a_verdict_was_cancelled_if_it_says_so_and_is_not_finished_either_way(
            String message, End end) {
        assertThat(new ResultsOnDisk(directory)
                        .result(
                                "u1",
                                "passed",
                                "broken",
                                "\"mac\",\"value\":\"catalina-01\"",
                                "\"tag\",\"value\":\"not finished\"",
                                "\"labels\"",
                                "\"statusDetails\":{\"message\":\"" + message + "\"},\"labels\"")
                        .only()
                        .end())
                .isEqualTo(end);
    }

    @Test
    void tests_of_different_names_do_not_hide_each_other_behind_one_history_id() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u1")
                .result("u2", "Kext.loads", "Kext.unloads", "passed", "failed")
                .read();

        assertThat(evidence.tests()).hasSize(2);
        assertThat(evidence.notes())
                .containsExactly(
                        "one history id is shared by tests of different names, which are told apart: Kext.loads,"
                                + " Kext.unloads");
    }

    @Test
    void an_attempt_that_never_ended_makes_the_next_one_flaky() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u1", "\"stage\":\"finished\"", "\"stage\":\"running\"", "1795305600000", "1795305500000")
                .result("u2")
                .read();

        assertThat(evidence.tests()).singleElement().matches(io.github.kextproof.gate.evidence.Test::flaky);
    }

    @Test
    void a_skipped_or_unfinished_result_may_lack_times() {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "passed", "skipped", "1795305600000", "0", "1795305601500", "null")
                        .only())
                .satisfies(result -> assertThat(result.start()).isEqualTo(Instant.EPOCH))
                .satisfies(result -> assertThat(result.took()).isZero());
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "finished", "running", "1795305601500", "null")
                        .only()
                        .stop())
                .isEqualTo("2026-11-22T00:00:00Z");
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "passed", "skipped", "1795305600000", "null")
                        .only()
                        .start())
                .isEqualTo("2026-11-22T00:00:01.5Z");
    }

    @Test
    void a_name_does_where_there_is_no_full_name() {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"fullName\":\"Kext.loads\",", "")
                        .only()
                        .name())
                .isEqualTo("loads");
    }

    @ParameterizedTest
    @CsvSource({"'\"\"'", "'\" \"'", "null"})
    void an_empty_history_id_is_none(String id) {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"h1\"", id)
                        .only()
                        .history())
                .isEmpty();
    }

    @Test
    void numbers_stand_for_their_text() {
        Result result = new ResultsOnDisk(directory)
                .result("u1", "\"h1\"", "4711", "\"catalina-01\"", "10.15", "\"loads\"", "true")
                .only();
        assertThat(result.history()).contains("4711");
        assertThat(result.labels().only("mac")).contains("10.15");
    }

    @Test
    void a_label_may_have_several_values_but_the_same_only_once() {
        Labels labels = new ResultsOnDisk(directory)
                .result("u1", "\"labels\":[", """
                        "labels":[{"name":"tag","value":"b"},{"name":"tag","value":"a"},{"name":"mac","value":"catalina-01"},\
                        {"name":"os","value":null},{"name":null,"value":"x"},{},null,{"value":"y","extra":[{"name":"z"}]},""")
                .only()
                .labels();
        assertThat(labels.values()).containsOnly(entry("tag", List.of("b", "a")), entry("mac", List.of("catalina-01")));
        assertThat(labels.only("mac")).contains("catalina-01");
        assertThat(labels.only("tag")).isEmpty();
    }

    @Test
    void parameters_are_labels_where_there_are_none() {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"labels\"", """
                                "parameters":[{"name":"mac","value":"other"},{"name":"Mac","value":"Other"},\
                                {"name":"macOS","value":"10.15.7","excluded":true},\
                                {"name":"password","value":"secret","mode":"masked"},\
                                {"name":"token","value":"secret","mode":"hidden"},\
                                {"name":"build","value":7,"mode":"default"},{"name":"none","value":null}],"labels\"""")
                        .only()
                        .labels()
                        .values())
                .containsOnly(
                        entry("mac", List.of("catalina-01")),
                        entry("Mac", List.of("Other")),
                        entry("macOS", List.of("10.15.7")),
                        entry("macos", List.of("10.15.7")),
                        entry("build", List.of("7")));
    }

    @Test
    void parameters_that_differ_only_in_case_leave_it_open_which_is_meant() {
        Labels labels = new ResultsOnDisk(directory)
                .result(
                        "u1",
                        "\"labels\"",
                        "\"parameters\":[{\"name\":\"OS\",\"value\":\"a\"},{\"name\":\"Os\",\"value\":\"b\"}],\"labels\"")
                .only()
                .labels();
        assertThat(labels.only("OS")).contains("a");
        assertThat(labels.only("os")).isEmpty();
    }

    @Test
    void a_message_is_one_line_without_colours_and_cut() {
        assertThat(message("\\u001b[2mexpect(\\u001b[22mx\\u001b[2m)\\u001b[22m\\n\\n  Expected: 1\\r\\n  Received: 2"))
                .isEqualTo("expect(x) Expected: 1 Received: 2");
        assertThat(message("x".repeat(300))).isEqualTo("x".repeat(300));
        assertThat(message("x".repeat(301))).isEqualTo("x".repeat(300) + "...");
        assertThat(message("x".repeat(299) + "\uD83D\uDE00y")).isEqualTo("x".repeat(299) + "...");
    }

    private String message(String text) {
        return new ResultsOnDisk(directory)
                .result(
                        "u1",
                        "\"labels\"",
                        "\"statusDetails\":{\"trace\":\"t\",\"message\":\"" + text + "\"},\"labels\"")
                .only()
                .message();
    }

    @Test
    void a_result_may_call_itself_flaky() {
        assertThat(new ResultsOnDisk(directory)
                        .result(
                                "u1",
                                "\"labels\"",
                                "\"statusDetails\":{\"known\":false,\"muted\":false,\"flaky\":true},\"labels\"")
                        .read()
                        .tests()
                        .get(0)
                        .flaky())
                .isTrue();
    }

    @Test
    void keys_may_be_in_any_case_and_unknown_ones_are_ignored() {
        Result result = new ResultsOnDisk(directory)
                .result(
                        "u1",
                        "\"status\"",
                        "\"\":1,\"x\":{\"status\":\"failed\",\"a\":[1,{}]},\"STATUS\"",
                        "\"historyId\"",
                        "\"historyid\"")
                .only();
        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.history()).isEqualTo(Optional.of("h1"));
    }
}
