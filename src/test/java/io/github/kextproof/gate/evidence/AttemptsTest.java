package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which results are attempts at the same test, and which are the same result. */
class AttemptsTest {
    private static final String START = "1795305600000";
    private static final String STOP = "1795305601500";

    @TempDir
    Path directory;

    private static List<String> uuids(Evidence evidence) {
        return evidence.tests().stream()
                .map(test -> test.latest().uuid()
                        + test.earlier().stream().map(Result::uuid).toList())
                .toList();
    }

    @Test
    void the_latest_start_counts() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u1", START, "1795305600001")
                .result("u2", START, "1795305600003", "passed", "broken")
                .result("u3", START, "1795305600002", STOP, "1795305609000")
                .read();
        assertThat(uuids(evidence)).containsExactly("u2[u3, u1]");
    }

    @Test
    void of_the_same_start_the_latest_stop_counts_then_the_uuid() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u2")
                .result("u3")
                .result("u1", STOP, "1795305601501")
                .read();
        assertThat(uuids(evidence)).containsExactly("u1[u3, u2]");
    }

    @Test
    void attempts_are_found_over_all_directories() {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        new ResultsOnDisk(one).result("u1", "passed", "failed");
        new ResultsOnDisk(two).result("u2", START, "1795305600001");
        Evidence evidence = EvidenceReader.read(List.of(two, one));
        assertThat(uuids(evidence)).containsExactly("u2[u1]");
        assertThat(evidence.tests().get(0).flaky()).isTrue();
    }

    private static final String TAG = "\"mac\",\"value\":\"catalina-01\"";
    private static final String NOT_FINISHED = "\"tag\",\"value\":\"not finished\"";
    private static final String DETAILS = "\"labels\"";

    private Path cancelled(String start) {
        Path night = directory.resolve("cancelled");
        new ResultsOnDisk(night)
                .result(
                        "u1",
                        "passed",
                        "broken",
                        START,
                        start,
                        STOP,
                        start,
                        TAG,
                        NOT_FINISHED,
                        DETAILS,
                        "\"statusDetails\":{\"message\":\"not finished: it had not started\"},\"labels\"");
        return night;
    }

    private Path passed() {
        Path again = directory.resolve("again");
        new ResultsOnDisk(again).result("u2");
        return again;
    }

    @Test
    void a_test_that_was_cancelled_first_and_then_passed_is_not_flaky_whichever_directory_is_named_first() {
        Path first = cancelled("1795305500000");
        Path then = passed();
        for (List<Path> order : List.of(List.of(first, then), List.of(then, first))) {
            Evidence evidence = EvidenceReader.read(order);
            assertThat(uuids(evidence)).containsExactly("u2[u1]");
            assertThat(evidence.tests().get(0).flaky()).isFalse();
        }
    }

    @Test
    void a_test_that_passed_first_and_was_then_cancelled_did_not_come_to_its_end() {
        Path first = passed();
        Path then = cancelled("1795305700000");
        for (List<Path> order : List.of(List.of(first, then), List.of(then, first))) {
            Evidence evidence = EvidenceReader.read(order);
            assertThat(uuids(evidence)).containsExactly("u1[u2]");
            assertThat(evidence.tests().get(0).latest().end()).isEqualTo(End.CANCELLED);
            assertThat(evidence.tests().get(0).flaky()).isFalse();
        }
    }

    private Path announced(String when) {
        Path killed = directory.resolve("killed");
        new ResultsOnDisk(killed).result("u1", "passed", "broken", "finished", "scheduled", START, when, STOP, when);
        return killed;
    }

    @Test
    void a_test_that_one_controller_announced_while_another_was_at_it_counts_as_the_other_says() {
        Path killed = announced("1795305600900");
        Path other = passed();
        for (List<Path> order : List.of(List.of(killed, other), List.of(other, killed))) {
            Evidence evidence = EvidenceReader.read(order);
            assertThat(uuids(evidence)).containsExactly("u2[u1]");
            assertThat(evidence.tests().get(0).latest().finished()).isTrue();
            assertThat(evidence.tests().get(0).flaky()).isFalse();
        }
    }

    @Test
    void a_test_that_was_announced_anew_after_its_end_and_never_ran_again_did_not_come_to_its_end() {
        Path then = announced("1795305601500");
        Path first = passed();
        for (List<Path> order : List.of(List.of(first, then), List.of(then, first))) {
            Evidence evidence = EvidenceReader.read(order);
            assertThat(uuids(evidence)).containsExactly("u1[u2]");
            assertThat(evidence.tests().get(0).latest().end()).isEqualTo(End.TO_COME);
        }
    }

    @Test
    void results_without_history_stand_alone() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u1", "\"h1\"", "null")
                .result("u2", "\"h1\"", "null")
                .result("u3", "\"h1\"", "\"\"")
                .read();
        assertThat(uuids(evidence)).containsExactly("u1[]", "u2[]", "u3[]");
    }

    @Test
    void an_attempt_without_times_is_refused_among_others() {
        ResultsOnDisk results = new ResultsOnDisk(directory)
                .result("u1")
                .result("u2", "passed", "skipped", START, "null", STOP, "null");
        assertThat(results.defects())
                .containsExactly("u2-result.json: does not say when it started, so nobody can tell which of 2 attempts"
                        + " at its test is the latest");
    }

    @Test
    void a_copy_counts_once() {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        new ResultsOnDisk(one).result("u1").result("u2", "h1", "h2");
        new ResultsOnDisk(two).result("u1").result("u2", "h1", "h2");
        Evidence evidence = EvidenceReader.read(List.of(one, two));
        assertThat(uuids(evidence)).containsExactly("u1[]", "u2[]");
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.notes())
                .containsExactly("2 files are copies of others and count once: " + two + "/u1-result.json, " + two
                        + "/u2-result.json");
        assertThat(evidence.fingerprints()).hasSize(4);
    }

    @Test
    void of_two_results_with_one_uuid_neither_counts() {
        ResultsOnDisk results = new ResultsOnDisk(directory)
                .result("u1", "\"u1\"", "\"u0\"")
                .result("u2", "\"u2\"", "\"u0\"", "passed", "failed");
        assertThat(results.read().tests()).isEmpty();
        assertThat(results.defects())
                .containsExactly("u2-result.json: has the uuid 'u0' of u1-result.json but says something else");
    }

    @Test
    void a_file_may_be_named_otherwise_than_for_its_uuid() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u1", "\"u1\"", "\"27a3708b-tr-1001\"")
                .read();
        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.notes())
                .containsExactly("1 result is not named for the uuid inside: " + directory + "/u1-result.json");
    }
}
