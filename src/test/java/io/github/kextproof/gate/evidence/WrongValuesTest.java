package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that are JSON, but do not say what results say, or not so that it could be believed. */
class WrongValuesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status":"passed"      | "status":"passed","status":"failed" | says 'status' twice
            "status":"passed"      | "status":"failed","Status":"passed" | says 'Status' twice
            "status":"passed"      | "description":1,"description":2     | says 'description' twice
            "name":"mac"           | "name":"mac","name":"host"          | says 'labels[0].name' twice
            "status":"passed"      | "status":"ok"                       | its status 'ok' is none that Allure knows (passed, failed, broken, skipped, unknown)
            "status":"passed"      | "status":""                         | its status '' is none that Allure knows (passed, failed, broken, skipped, unknown)
            "status":"passed"      | "status":0                          | its status is a number, not text
            "status":"passed"      | "status":["passed"]                 | its status is a list, not text
            "stage":"finished"     | "stage":true                        | its stage is a truth value, not text
            "uuid":"u1",           | ``                                  | says no uuid, so nobody can tell whether it counts twice
            "uuid":"u1"            | "uuid":null                         | says no uuid, so nobody can tell whether it counts twice
            "uuid":"u1"            | "uuid":{}                           | its uuid is an object, not text
            "historyId":"h1"       | "historyId":["h1"]                  | its historyId is a list, not text
            "fullName":"Kext.loads","name":"loads" | "fullName":null     | says neither fullName nor name, so no rule can speak of it
            "labels":[             | "labels":{},"links":[               | its labels is an object, not a list
            {"name":"mac"          | "smoke",{"name":"mac"               | its labels[0] is text, not an object
            "value":"catalina-01"  | "value":{"os":"10.15"}              | its labels[0].value is an object, not text
            "labels":              | "parameters":["a"],"labels":        | its parameters[0] is text, not an object
            "labels":              | "statusDetails":"boom","labels":    | its statusDetails is text, not an object
            "labels":              | "statusDetails":{"flaky":"yes"},"labels": | its statusDetails.flaky is text, not true or false
            "labels":              | "statusDetails":{"message":[]},"labels":  | its statusDetails.message is a list, not text
            """)
    void a_result_that_contradicts_itself_or_the_format_says_how(String old, String replacement, String why) {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", old, replacement == null ? "" : replacement)
                        .defects())
                .containsExactly("u1-result.json: " + why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1795305600                  | its start 1795305600 looks like seconds since 1970, not milliseconds
            1795305600.25               | its start 1795305600.25 looks like seconds since 1970, not milliseconds
            1795305600000000            | its start 1795305600000000 looks like microseconds since 1970, not milliseconds
            1795305600000000000         | its start 1795305600000000000 looks like nanoseconds since 1970, not milliseconds
            -62135596800000             | its start -62135596800000 is no time of this century in milliseconds since 1970
            1                           | its start 1 is no time of this century in milliseconds since 1970
            99999999999999999999999999  | its start of many digits is no time of this century in milliseconds since 1970
            1e999999999                 | its start of many digits is no time of this century in milliseconds since 1970
            1e-999999999                | its start of many digits is no time of this century in milliseconds since 1970
            '1795305600000'             | its start is text, not a number
            '2026-11-22T00:00:00Z'      | its start is text, not a number
            null                        | does not say when it started, so nobody can tell how old it is
            0                           | does not say when it started, so nobody can tell how old it is
            """, quoteCharacter = '`')
    void a_start_that_is_no_time_says_what_it_looks_like(String start, String why) {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"start\":1795305600000", "\"start\":" + start.replace('\'', '"'))
                        .defects())
                .containsExactly("u1-result.json: " + why);
    }

    @Test
    void a_number_of_a_thousand_digits_is_no_time() {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "1795305600000", "9".repeat(900))
                        .result("u2", "1795305600000", "9".repeat(90_000))
                        .defects())
                .containsExactly(
                        "u1-result.json: its start of many digits is no time of this century in milliseconds since 1970",
                        "u2-result.json: has a key or a number that is longer than any result needs");
    }

    @Test
    void among_many_keys_one_that_comes_twice_is_found_too() {
        String many = IntStream.range(0, 50).mapToObj(i -> "\"k" + i + "\":1,").collect(Collectors.joining());
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "\"status\":\"passed\"", many + "\"status\":\"passed\",\"k3\":2")
                        .result("u2", "\"status\":\"passed\"", many + "\"k49\":1,\"status\":\"passed\"")
                        .defects())
                .containsExactly("u1-result.json: says 'k3' twice", "u2-result.json: says 'k49' twice");
    }

    @Test
    void a_stop_is_held_to_the_same() {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "1795305601500", "1795305601")
                        .result("u2", "1795305601500", "null")
                        .result("u3", "1795305601500", "1795305599995")
                        .defects())
                .containsExactly(
                        "u1-result.json: its stop 1795305601 looks like seconds since 1970, not milliseconds",
                        "u2-result.json: does not say when it stopped, so nobody can tell how long it took",
                        "u3-result.json: stops 5 ms before it starts");
    }

    @Test
    void fractions_of_milliseconds_are_dropped() {
        assertThat(new ResultsOnDisk(directory)
                        .result("u1", "1795305600000", "1795305600000.75")
                        .only()
                        .start())
                .isEqualTo("2026-11-22T00:00:00Z");
    }

    @Test
    void a_result_with_a_defect_is_no_test() {
        Evidence evidence = new ResultsOnDisk(directory)
                .result("u1", "passed", "ok")
                .result("u2")
                .read();
        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.tests().get(0).latest().uuid()).isEqualTo("u2");
    }
}
