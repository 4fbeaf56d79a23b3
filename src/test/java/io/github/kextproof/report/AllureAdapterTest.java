package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.bundle.Exhibit;
import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Finding;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.ssh.Output;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A journey with Allure's real JUnit adapter around it, as in a run. */
class AllureAdapterTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path results;

    private AllureLifecycle lifecycle;
    private AllureRecord record;
    private final List<Path> bundles = new ArrayList<>();

    @BeforeEach
    void create() {
        lifecycle = new AllureLifecycle(new FileSystemResultsWriter(results));
        Subject subject = new Subject(Samples.CATALINA, "reapproval", true);
        record = new AllureRecord(subject, lifecycle, results, new ManualClock(), bundles::add);
    }

    @Test
    void the_result_keeps_the_journeys_name_and_gets_the_thrown_message() {
        Finding finding = Samples.finding(Samples.CATALINA, Owner.LAB);

        run(() -> {
            record.planned(List.of("install", "blocked"));
            record.started("install");
            record.ended("install", new StepEnd.Broke(finding), SECOND);
            record.finished(new Verdict.Failed(finding), SECOND);
            throw new IllegalStateException(finding.message());
        });

        JsonNode result = onlyResult();
        assertThat(result.path("name").asText()).isEqualTo("catalina-zh-tw");
        assertThat(result.path("historyId").asText()).isEqualTo(new Subject(Samples.CATALINA, "reapproval", true).id());
        assertThat(result.path("status").asText()).isEqualTo("broken");
        assertThat(result.path("statusDetails").path("message").asText()).isEqualTo(finding.message());
        assertThat(result.path("stage").asText()).isEqualTo("finished");
        assertThat(result.path("steps")).hasSize(2);
        assertThat(values(result, "host")).containsExactly("catalina-zh-tw");
        assertThat(values(result, "thread")).containsExactly("catalina-zh-tw");
        assertThat(values(result, "suite")).containsExactly("reapproval");
    }

    @Test
    void whoever_wants_to_know_is_told_where_a_bundle_of_evidence_is() {
        Exhibit exhibit = new Exhibit("kext/kextstat.txt", Output.of("none\n"));

        run(() -> {
            record.planned(List.of("install"));
            record.started("install");
            record.observed(new Evidence.Bundle("evidence bundle", List.of(exhibit)));
        });

        assertThat(bundles)
                .singleElement()
                .satisfies(file ->
                        assertThat(file).hasParent(results).hasExtension("zip").isNotEmptyFile());
    }

    @Test
    void a_journey_that_passed_keeps_no_trace_of_having_been_unfinished() {
        run(() -> {
            record.planned(List.of("install"));
            record.started("install");
            record.ended("install", new StepEnd.Held(), SECOND);
            record.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), SECOND);
        });

        assertThat(onlyResult().path("status").asText()).isEqualTo("passed");
        assertThat(onlyResult().toString()).doesNotContain("not finished");
    }

    @Test
    void a_journey_that_passed_with_retries_is_flaky_and_says_how_often() {
        run(() -> {
            record.planned(List.of("install"));
            record.started("install");
            record.retried("asked again: /usr/bin/sw_vers", "the connection was lost");
            record.retried("looked at kextstat instead of running kextutil again", "the connection\nwas lost");
            record.ended("install", new StepEnd.Held(), SECOND);
            record.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), SECOND);
        });

        JsonNode result = onlyResult();
        assertThat(result.path("status").asText()).isEqualTo("passed");
        assertThat(result.path("statusDetails").path("flaky").asBoolean()).isTrue();
        assertThat(result.path("statusDetails").path("message").isMissingNode()).isTrue();
        assertThat(values(result, "retried")).containsExactly("2");
        assertThat(values(result, "tag")).contains("retried");
        assertThat(result.path("steps").path(0).path("steps").findValuesAsText("name"))
                .containsExactly(
                        "retried: asked again: /usr/bin/sw_vers, because the connection was lost",
                        "retried: looked at kextstat instead of running kextutil again, because the connection was lost");
    }

    @Test
    void a_failure_after_retries_keeps_its_message_and_is_flaky() {
        Finding finding = Samples.finding(Samples.CATALINA, Owner.LAB);

        run(() -> {
            record.planned(List.of("install"));
            record.retried("asked again: /usr/bin/sw_vers", "the connection was lost");
            record.finished(new Verdict.Failed(finding), SECOND);
            throw new IllegalStateException(finding.message());
        });

        assertThat(onlyResult().path("status").asText()).isEqualTo("broken");
        assertThat(onlyResult().path("statusDetails").path("flaky").asBoolean()).isTrue();
        assertThat(onlyResult().path("statusDetails").path("message").asText()).isEqualTo(finding.message());
    }

    private void run(Runnable test) {
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestEngines(new OneTest(test))
                .addTestExecutionListeners(new AllureJunitPlatform(lifecycle))
                .build();
        LauncherFactory.create(alone)
                .execute(LauncherDiscoveryRequestBuilder.request().build());
    }

    private JsonNode onlyResult() {
        List<String> names = Recording.names(results).stream()
                .filter(name -> name.endsWith("-result.json"))
                .toList();
        assertThat(names).hasSize(1);
        return Recording.json(results.resolve(names.get(0)));
    }

    private static List<String> values(JsonNode result, String label) {
        return StreamSupport.stream(result.path("labels").spliterator(), false)
                .filter(item -> item.path("name").asText().equals(label))
                .map(item -> item.path("value").asText())
                .toList();
    }

    /** The smallest engine there can be: one test, run on the calling thread. */
    private record OneTest(Runnable body) implements TestEngine {
        @Override
        public String getId() {
            return "one-test";
        }

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            EngineDescriptor engine = new EngineDescriptor(id, "one test");
            engine.addChild(new AbstractTestDescriptor(id.append("test", "1"), "[1]") {
                @Override
                public Type getType() {
                    return Type.TEST;
                }
            });
            return engine;
        }

        @Override
        public void execute(ExecutionRequest request) {
            TestDescriptor test =
                    request.getRootTestDescriptor().getChildren().iterator().next();
            request.getEngineExecutionListener().executionStarted(request.getRootTestDescriptor());
            request.getEngineExecutionListener().executionStarted(test);
            request.getEngineExecutionListener().executionFinished(test, result());
            request.getEngineExecutionListener()
                    .executionFinished(request.getRootTestDescriptor(), TestExecutionResult.successful());
        }

        private TestExecutionResult result() {
            try {
                body.run();
                return TestExecutionResult.successful();
            } catch (IllegalStateException thrown) {
                return TestExecutionResult.failed(thrown);
            }
        }
    }
}
