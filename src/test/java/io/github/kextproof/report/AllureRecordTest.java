package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.ShellException;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureRecordTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<String> STEPS = List.of("the Mac is clean", "the Mac is blocked", "Allow is pressed");

    @TempDir
    private Path results;

    private final ManualClock clock = new ManualClock();
    private Recording recording;
    private AllureRecord record;

    @BeforeEach
    void start() {
        recording = new Recording(results, clock, Samples.CATALINA, "reapproval").started();
        record = recording.record();
    }

    @Test
    void a_journey_that_passed_has_its_own_name_and_labels() {
        pass();

        JsonNode result = recording.result();
        assertThat(result.path("name").asText()).isEqualTo("catalina-zh-tw");
        assertThat(result.path("fullName").asText()).isEqualTo("reapproval on catalina-zh-tw");
        assertThat(result.path("status").asText()).isEqualTo("passed");
        assertThat(result.path("statusDetails").isMissingNode()).isTrue();
        assertThat(result.path("links")).isEmpty();
        assertThat(labels(result))
                .containsExactly(
                        "framework=controller-7",
                        "suite=reapproval",
                        "feature=reapproval",
                        "story=catalina-zh-tw",
                        "host=catalina-zh-tw",
                        "thread=catalina-zh-tw",
                        "mac=catalina-zh-tw",
                        "simulated=true",
                        "tag=simulated",
                        "harness.commit=" + Build.COMMIT,
                        "macos=10.15.7",
                        "locale=zh-TW",
                        "product=100.88.54",
                        "management=none",
                        "package.sha256=" + Samples.PACKAGE,
                        "approval=not exercised",
                        "tag=approval not exercised");
        assertThat(pairs(result.path("parameters")))
                .containsExactly(
                        "Mac=catalina-zh-tw", "macOS=10.15.7", "locale=zh-TW", "product=100.88.54", "management=none");
    }

    @Test
    void a_result_names_the_commit_of_what_made_it() {
        assertThat(Build.COMMIT).matches("[0-9a-f]{40}(-dirty)?|unversioned, built .*");
    }

    @Test
    void ids_depend_on_the_scenario_and_the_mac_alone() {
        String id = "fee0698e905c66ed7af2111adb1c62378552dab441ff193992bbb708f531e03a";

        pass();

        assertThat(recording.result().path("historyId").asText()).isEqualTo(id);
        assertThat(recording.result().path("testCaseId").asText()).isEqualTo(id);
        assertThat(new Subject(Samples.MOJAVE, "reapproval", true).id()).isNotEqualTo(id);
        assertThat(new Subject(Samples.CATALINA, "fresh-approval", true).id()).isNotEqualTo(id);
        assertThat(new Subject(Samples.CATALINA, "reapproval", false).id()).isEqualTo(id);
    }

    @Test
    void every_step_shows_its_commands_and_states_and_evidence() {
        record.planned(List.of("the Mac is blocked"));
        record.started("the Mac is blocked");
        ran(27, "", Samples.REJECTION, "sudo", "kextutil", "/Library/Extensions/wdavkext.kext");
        ran(0, "uid=501\n", "warning\n", "id");
        record.reached(State.BLOCKED);
        record.asked("press Allow\nnow");
        record.observed(new Evidence.Text("install.log", "done\n"));
        record.ended("the Mac is blocked", new StepEnd.Held(), SECOND);
        finish();

        assertThat(recording.outline()).isEqualTo("""
                        passed the Mac is blocked [install.log]
                          passed sudo kextutil /Library/Extensions/wdavkext.kext -> exit 27 [stderr]
                          passed id -> exit 0 [stdout] [stderr]
                          passed reached: blocked
                          passed asked of a person: press Allow now
                        """);
        assertThat(recording.content("stderr")).isEqualTo(Samples.REJECTION);
        assertThat(recording.content("install.log")).isEqualTo("done\n");
    }

    @Test
    void steps_and_commands_carry_their_times() {
        record.started("the Mac is clean");
        clock.pass(SECOND);
        ran(0, "", "", "id");
        clock.pass(SECOND);
        record.ended("the Mac is clean", new StepEnd.Held(), Duration.ofSeconds(2));
        finish();

        JsonNode step = recording.result().path("steps").path(0);
        long began = recording.result().path("start").asLong();
        assertThat(step.path("start").asLong() - began).isZero();
        assertThat(step.path("stop").asLong() - began).isEqualTo(2000);
        JsonNode command = step.path("steps").path(0);
        assertThat(command.path("start").asLong() - began).isEqualTo(1000);
        assertThat(command.path("stop").asLong() - began).isEqualTo(1120);
    }

    @Test
    void a_product_failure_is_failed_and_later_steps_were_not_run() {
        record.planned(STEPS);
        held("the Mac is clean");
        broke("the Mac is blocked", Owner.PRODUCT);

        assertThat(recording.outline()).isEqualTo("""
                        passed the Mac is clean
                        failed the Mac is blocked
                        skipped Allow is pressed
                        """);
        JsonNode steps = recording.result().path("steps");
        assertThat(message(steps.path(1)))
                .isEqualTo(Samples.finding(Samples.CATALINA, Owner.PRODUCT).message());
        assertThat(message(steps.path(2)))
                .isEqualTo(
                        "not run: real-time protection is enabled but not available, 30 min after Allow was asked for");
        assertThat(labels(recording.result())).contains("owner=product");
    }

    @Test
    void lab_approval_and_harness_trouble_is_broken() {
        record.planned(STEPS);

        broke("the Mac is clean", Owner.APPROVAL);

        assertThat(recording.outline()).startsWith("broken the Mac is clean\n");
        assertThat(StepDraft.status(Owner.LAB)).isEqualTo(Status.BROKEN);
        assertThat(StepDraft.status(Owner.HARNESS)).isEqualTo(Status.BROKEN);
        assertThat(StepDraft.status(Owner.CONFIGURATION)).isEqualTo(Status.BROKEN);
    }

    @Test
    void a_step_said_not_to_run_names_the_first_cause() {
        record.planned(STEPS);
        record.ended("the Mac is blocked", new StepEnd.NotRun("the disk is full"), Duration.ZERO);
        finish();

        assertThat(message(recording.result().path("steps").path(0))).isEqualTo("not run: the disk is full");
    }

    @Test
    void a_broken_conversation_names_what_broke_and_what_to_do() {
        record.started("the Mac is clean");
        ShellException lost =
                new ShellException(ShellException.Kind.CONNECTION_LOST, "the Mac hung up", "see whether it sleeps");
        record.broke(CommandLine.of("sw_vers"), lost, SECOND);
        finish();

        JsonNode command =
                recording.result().path("steps").path(0).path("steps").path(0);
        assertThat(command.path("name").asText()).isEqualTo("sw_vers -> no answer: connection lost");
        assertThat(command.path("status").asText()).isEqualTo("broken");
        assertThat(message(command)).isEqualTo("the Mac hung up\n  perhaps    see whether it sleeps");
    }

    @Test
    void what_runs_outside_every_step_is_kept_in_one_of_its_own() {
        ran(0, "", "", "id");
        held("the Mac is clean");
        ran(0, "", "", "date");
        finish();

        assertThat(recording.outline()).isEqualTo("""
                        passed before the first step
                          passed id -> exit 0
                        passed the Mac is clean
                        passed between the steps
                          passed date -> exit 0
                        """);
    }

    @Test
    void a_long_command_is_named_by_its_beginning_and_attached_whole() {
        String script = "tell application \"System Events\"\n" + "  get windows\n".repeat(20) + "end tell";
        record.started("the Mac is clean");
        ran(0, "", "", "osascript", "-e", script);
        finish();

        assertThat(recording.outline())
                .contains("  passed osascript -e 'tell application \"System Events\" " + "get windows ".repeat(9)
                        + "get … -> exit 0 [command]\n");
        assertThat(recording.content("command")).isEqualTo("osascript -e '" + script + "'");
    }

    @Test
    void big_output_is_cut_with_a_note() {
        record.started("the Mac is clean");
        ran(0, "x".repeat(300_000), "", "log");
        finish();

        assertThat(recording.content("stdout"))
                .isEqualTo("x".repeat(262_144) + "\n[cut: these are the first 262,144 of 300,000 bytes]\n");
    }

    @Test
    void binary_output_is_attached_as_bytes() {
        byte[] bytes = {0, 1, 2, (byte) 0xff};
        record.started("the Mac is clean");
        record.ran(new Outcome(
                CommandLine.of("cat", "x.png"),
                new Ending.Exited(0),
                Output.of(bytes),
                Output.of(""),
                clock.instant(),
                SECOND));
        finish();

        assertThat(recording.attachment("stdout").path("type").asText()).isEqualTo("application/octet-stream");
        assertThat(results.resolve(recording.attachment("stdout").path("source").asText()))
                .hasBinaryContent(bytes);
    }

    @Test
    void a_picture_that_a_command_printed_is_one_file_with_the_evidence_made_of_it() {
        record.started("the Mac is clean");
        record.ran(new Outcome(
                CommandLine.of("cat", "x.png"),
                new Ending.Exited(0),
                SampleRun.picture(),
                Output.of(""),
                clock.instant(),
                SECOND));
        record.observed(new Evidence.Picture("Screen", SampleRun.picture()));
        finish();

        assertThat(recording.attachment("stdout").path("type").asText()).isEqualTo("image/png");
        assertThat(recording.attachment("stdout").path("source"))
                .isEqualTo(recording.attachment("Screen").path("source"));
        assertThat(results.resolve(recording.attachment("Screen").path("source").asText()))
                .hasBinaryContent(SampleRun.picture().bytes());
    }

    @Test
    void escape_sequences_do_not_reach_the_report() {
        record.started("the Mac is clean");
        ran(0, "\u001b[31mred\u001b[0m\r\n\u0007bell\u202eflip\n", "", "x");
        finish();

        assertThat(recording.content("stdout")).isEqualTo("red\n␇bell<U+202E>flip\n");
    }

    @Test
    void a_picture_is_attached_as_it_is() {
        record.started("the Mac is clean");
        record.observed(new Evidence.Picture("screen", SampleRun.picture()));
        finish();

        assertThat(recording.attachment("screen").path("type").asText()).isEqualTo("image/png");
        assertThat(results.resolve(recording.attachment("screen").path("source").asText()))
                .hasBinaryContent(SampleRun.picture().bytes());
    }

    @Test
    void an_attachment_is_on_disk_before_the_step_ends() {
        record.started("the Mac is clean");

        record.observed(new Evidence.Text("install.log", "done\n"));
        ran(0, "out\n", "", "id");

        assertThat(recording.content("install.log")).isEqualTo("done\n");
        assertThat(Recording.names(results).stream().filter(name -> name.endsWith("-attachment.txt")))
                .as("transcript, log and output")
                .hasSize(3);
    }

    @Test
    void the_facts_are_a_table() {
        record.learned(Samples.facts());
        finish();

        assertThat(recording.attachment("facts").path("type").asText()).isEqualTo("text/html");
        assertThat(recording.content("facts"))
                .contains("<tr><th>fact</th><th>value</th></tr>\n<tr><td>model</td><td>Macmini8,1</td></tr>\n");
    }

    @Test
    void the_transcript_holds_everything_in_order() {
        record.planned(STEPS);
        record.started("the Mac is blocked");
        ran(27, "", "Kext rejected\nDiagnostics\n", "sudo", "kextutil", "/x");
        clock.pass(SECOND);
        ran(27, "", "Kext rejected\nDiagnostics\n", "sudo", "kextutil", "/x");
        record.reached(State.BLOCKED);
        record.ended("the Mac is blocked", new StepEnd.Held(), SECOND);
        finish();

        assertThat(recording.content("transcript.txt")).isEqualTo("""
                        # reapproval on catalina-zh-tw, 2026-11-22T07:12:00Z

                        == the Mac is blocked  [07:12:00.000Z]
                        07:12:00.000Z  $ sudo kextutil /x
                          ! Kext rejected
                          ! Diagnostics
                          exit 27 after 0.1 s
                        07:12:01.000Z  $ sudo kextutil /x
                          the same answer as at 07:12:00.000Z
                          exit 27 after 0.1 s
                        07:12:01.000Z  -- reached: blocked
                        07:12:01.000Z  -- passed, approval not exercised
                        """);
    }

    @Test
    void what_a_command_reads_is_written_nowhere() throws Exception {
        record.started("the Mac is clean");
        CommandLine sudo = CommandLine.of("sudo", "-S", "id").withInput(Secret.of("hunter2-secret"));
        record.ran(new Outcome(sudo, new Ending.Exited(0), Output.of("ok"), Output.of(""), clock.instant(), SECOND));
        finish();

        for (String name : Recording.names(results)) {
            assertThat(Recording.read(results.resolve(name))).doesNotContain("hunter2");
        }
    }

    @Test
    void a_secret_that_a_command_says_again_shows_as_stars() throws Exception {
        record.started("the Mac is clean");
        CommandLine echo = CommandLine.of("cat").withInput(Secret.of("hunter2-secret"));
        Output again = Output.of("hunter2-secret\n");
        record.ran(new Outcome(echo, new Ending.Exited(0), again, again, clock.instant(), SECOND));
        finish();

        assertThat(recording.content("stdout")).isEqualTo("******\n");
        for (String name : Recording.names(results)) {
            assertThat(Recording.read(results.resolve(name))).doesNotContain("hunter2");
        }
    }

    @Test
    void what_a_command_prints_that_may_hold_a_secret_is_counted_only() throws Exception {
        record.started("the Mac is onboarded");
        CommandLine script = CommandLine.of("python", "onboarding.py").withSecretOutput();
        Output payload = Output.of("payload-of-40-kilobytes");
        record.ran(new Outcome(script, new Ending.Exited(1), payload, payload, clock.instant(), SECOND));
        finish();

        assertThat(recording.content("stderr")).isEqualTo("[23 bytes that may hold a secret are not kept]\n");
        for (String name : Recording.names(results)) {
            assertThat(Recording.read(results.resolve(name))).doesNotContain("payload");
        }
    }

    @Test
    void a_cancelled_journey_is_broken_and_says_how_far_it_had_come() {
        record.planned(STEPS);
        held("the Mac is clean");
        record.started("the Mac is blocked");
        record.reached(State.INSTALLED);
        record.finished(new Verdict.Unfinished("'the Mac is blocked' was under way, step 2 of 3"), SECOND);

        String standing =
                "not finished: 'the Mac is blocked' was under way, step 2 of 3; the Mac had reached installed";
        assertThat(record.standing()).isEqualTo(standing);
        assertThat(message(recording.result())).isEqualTo(standing);
        assertThat(recording.result().path("status").asText()).isEqualTo("broken");
        assertThat(labels(recording.result())).contains("tag=not finished");
    }

    @Test
    void a_killed_run_leaves_what_was_not_finished() {
        record.planned(STEPS);
        assertThat(message(recording.result())).isEqualTo("not finished: none of 3 steps had started");

        held("the Mac is clean");
        assertThat(record.standing()).isEqualTo("not finished: 'the Mac is blocked' was next, after 1 of 3 steps");

        record.started("the Mac is blocked");
        record.reached(State.INSTALLED);
        assertThat(message(recording.result()))
                .isEqualTo(
                        "not finished: 'the Mac is blocked' was under way, step 2 of 3; the Mac had reached installed");
        assertThat(recording.result().path("status").asText()).isEqualTo("broken");
        assertThat(recording.outline()).isEqualTo("""
                        passed the Mac is clean
                        broken the Mac is blocked
                          passed reached: installed
                        skipped Allow is pressed
                        """);
        assertThat(message(recording.result().path("steps").path(2))).isEqualTo("not run: the run ended before");
    }

    @Test
    void a_run_killed_after_the_verdict_leaves_the_verdict() {
        record.planned(STEPS);

        record.finished(new Verdict.NotApplicable("macOS 11.7 uses system extensions"), SECOND);

        assertThat(recording.result().path("status").asText()).isEqualTo("skipped");
        assertThat(message(recording.result())).isEqualTo("macOS 11.7 uses system extensions");
    }

    @Test
    void the_adapter_has_the_last_word() {
        record.planned(STEPS);
        record.started("the Mac is clean");

        recording.stopped(Status.FAILED, "thrown by the test");

        assertThat(recording.result().path("status").asText()).isEqualTo("failed");
        assertThat(message(recording.result())).isEqualTo("thrown by the test");
        assertThat(Recording.names(results)).noneMatch(name -> name.startsWith(".unfinished"));
    }

    @Test
    void without_a_running_test_case_nothing_is_pretended() {
        AllureRecord lonely = new AllureRecord(
                Samples.CATALINA,
                "reapproval",
                true,
                new AllureLifecycle(new FileSystemResultsWriter(results)),
                results,
                clock);

        assertThatThrownBy(() -> lonely.planned(STEPS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("reapproval on catalina-zh-tw cannot be written down: no Allure test case runs on this"
                        + " thread; is Allure's adapter (allure-jupiter) among the listeners of this run?");
    }

    private void ran(int status, String stdout, String stderr, String... words) {
        record.ran(Samples.outcome(clock.instant(), status, stdout, stderr, words));
    }

    private void held(String step) {
        record.started(step);
        record.ended(step, new StepEnd.Held(), SECOND);
    }

    private void broke(String step, Owner owner) {
        record.started(step);
        record.ended(step, new StepEnd.Broke(Samples.finding(Samples.CATALINA, owner)), SECOND);
        record.finished(new Verdict.Failed(Samples.finding(Samples.CATALINA, owner)), SECOND);
        recording.stopped(Status.FAILED, "thrown by the test");
    }

    private void pass() {
        record.planned(STEPS);
        record.learned(Samples.facts());
        STEPS.forEach(this::held);
        finish();
    }

    /** Closes the step under way, if any, and passes. */
    private void finish() {
        record.finished(new Verdict.Passed(Verdict.Approval.NOT_EXERCISED), SECOND);
        recording.stopped(Status.PASSED, "");
    }

    private static String message(JsonNode item) {
        return item.path("statusDetails").path("message").asText();
    }

    private static List<String> labels(JsonNode result) {
        return pairs(result.path("labels"));
    }

    private static List<String> pairs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item ->
                        item.path("name").asText() + "=" + item.path("value").asText())
                .toList();
    }
}
