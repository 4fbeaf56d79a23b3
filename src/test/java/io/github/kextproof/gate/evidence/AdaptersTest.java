package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Results as other projects' adapters write them, each in its own convention. */
class AdaptersTest {
    private static Evidence written(String adapter) {
        URL found = Objects.requireNonNull(AdaptersTest.class.getResource(adapter), adapter);
        try {
            return EvidenceReader.read(List.of(Path.of(found.toURI())));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Result> results(String adapter) {
        Evidence evidence = written(adapter);
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.notes()).isEmpty();
        return evidence.tests().stream()
                .map(io.github.kextproof.gate.evidence.Test::latest)
                .toList();
    }

    /** It writes no stage, and parameters as Python shows them. */
    @Test
    void pytest() {
        List<Result> results = results("allure-pytest");
        assertThat(results)
                .extracting(Result::name)
                .containsExactly("tests.test_kext#test_loads", "tests.test_kext#test_on_arm");
        assertThat(results).extracting(Result::status).containsExactly(Status.PASSED, Status.SKIPPED);
        assertThat(results).allMatch(Result::finished);
        assertThat(results.get(0).took()).isEqualTo(Duration.ofMillis(1250));
        assertThat(results.get(0).labels().all("tag")).containsExactly("smoke", "kext");
        assertThat(results.get(0).labels().only("macos")).contains("'catalina'");
        assertThat(results.get(1).message()).isEqualTo("Skipped: no Intel Mac");
    }

    /** It colours messages; skipped tests have neither stop nor history id. */
    @Test
    void jest() {
        List<Result> results = results("allure-jest");
        assertThat(results)
                .extracting(Result::name)
                .containsExactly(
                        "kext.test.js#kext is left out", "kext.test.js#kext is shown", "kext.test.js#kext loads");
        assertThat(results).extracting(Result::status).containsExactly(Status.SKIPPED, Status.FAILED, Status.PASSED);
        assertThat(results.get(0).history()).isEmpty();
        assertThat(results.get(0).took()).isZero();
        assertThat(results.get(1).message())
                .isEqualTo("expect(received).toBe(expected) Expected: true Received: false");
        assertThat(results.get(2).history())
                .contains("aa00bb11cc22dd33ee44ff5566778899:d41d8cd98f00b204e9800998ecf8427e");
    }

    @Test
    void junit_5() {
        Result result = results("allure-junit5").get(0);
        assertThat(result.name()).isEqualTo("org.example.KextTest.loads");
        assertThat(result.status()).isEqualTo(Status.BROKEN);
        assertThat(result.flaky()).isTrue();
        assertThat(result.labels().only("version")).contains("10.15.7");
    }

    /** Its pending steps skip a scenario; an outline's examples are parameters. */
    @Test
    void cucumber() {
        Result result = results("allure-cucumber-jvm").get(0);
        assertThat(result.name()).isEqualTo("Kernel extension: Loading");
        assertThat(result.status()).isEqualTo(Status.SKIPPED);
        assertThat(result.message()).isEqualTo("TODO: implement me");
        assertThat(result.labels().only("macos")).contains("10.15");
    }

    /** Its older versions hang NUnit's number on the uuid; a byte order mark and line ends do no harm. */
    @Test
    void nunit() {
        Result result = results("allure-nunit").get(0);
        assertThat(result.uuid()).isEqualTo("27a3708b-ca22-44e0-ba1b-d03dd3267572-tr-1001");
        assertThat(result.history()).contains("Kext.Tests.KextTests.Loads");
    }

    /** Skipped theories have no history id and may have no times (allure-csharp's issue 422): each stands alone. */
    @Test
    void xunit() {
        List<Result> results = results("allure-xunit");
        assertThat(results).hasSize(2).allMatch(result -> result.status() == Status.SKIPPED);
        assertThat(results).extracting(Result::message).containsOnly("Entire theory skipped");
    }

    /** It writes no stage; the history id is the test case's. */
    @Test
    void robot_framework() {
        Result result = results("allure-robotframework").get(0);
        assertThat(result.name()).isEqualTo("Suites.Kext.Kext Loads");
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.finished()).isTrue();
        assertThat(result.message()).isEqualTo("Kext was refused");
    }

    /** Its skipped tests once had Go's zero time for their start (its issue 32). */
    @Test
    void go_is_refused_where_it_says_the_year_1() {
        assertThat(written("go-allure").defects())
                .extracting(Defect::why)
                .containsExactly("its start -62135596800000 is no time of this century in milliseconds since 1970");
    }

    @Test
    void nanoseconds_are_refused() {
        assertThat(written("nanoseconds").defects())
                .extracting(Defect::why)
                .containsExactly("its start 1795305600000000000 looks like nanoseconds since 1970, not milliseconds");
    }
}
