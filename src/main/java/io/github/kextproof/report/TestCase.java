package io.github.kextproof.report;

import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.journey.Verdict.Failed;
import io.github.kextproof.journey.Verdict.NotApplicable;
import io.github.kextproof.journey.Verdict.Unfinished;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The test case in Allure that stands for one journey. */
final class TestCase {
    /** Names the attachment with the whole conversation. */
    static final String TRANSCRIPT = "transcript.txt";

    private final String uuid;
    private final Subject subject;
    private final AllureLifecycle lifecycle;
    private final Clock clock;
    private final Path results;
    private final ResultFiles files;
    private final Attachments attachments;
    private final Steps steps;
    private final Attachment transcriptFile;
    private final Transcript transcript;
    private final List<Attachment> factTables = new ArrayList<>();
    private Facts facts = new Facts(Map.of());
    private String reached = "";
    private int retries;
    private boolean foreseenReplaced;
    private Optional<Verdict> verdict = Optional.empty();

    private TestCase(String uuid, Subject subject, AllureLifecycle lifecycle, Path results, Clock clock) {
        this.uuid = uuid;
        this.subject = subject;
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.results = results;
        this.files = new ResultFiles(results);
        this.attachments = new Attachments(files);
        this.steps = new Steps(new CommandSteps(attachments));
        this.transcriptFile =
                new Attachment().setName(TRANSCRIPT).setType("text/plain").setSource(Attachments.newSource(".txt"));
        this.transcript = new Transcript(
                ResultFiles.created(results).resolve(transcriptFile.getSource()), subject.fullName(), clock.instant());
    }

    /** The one that the adapter started on this thread; later calls may come from anywhere. */
    static TestCase current(Subject subject, AllureLifecycle lifecycle, Path results, Clock clock) {
        String uuid = lifecycle
                .getCurrentTestCase()
                .orElseThrow(() -> new IllegalStateException(subject.fullName()
                        + " cannot be written down: no Allure test case runs on this thread;"
                        + " is Allure's adapter (allure-jupiter) among the listeners of this run?"));
        // JUnit started it earlier: the journey has waited for its Mac since, which is nobody's duration.
        lifecycle.updateTestCase(uuid, result -> result.setStart(clock.millis()));
        return new TestCase(uuid, subject, lifecycle, results, clock);
    }

    Steps steps() {
        return steps;
    }

    Attachments attachments() {
        return attachments;
    }

    Transcript transcript() {
        return transcript;
    }

    void learned(Facts learned, Attachment table) {
        facts = learned;
        factTables.clear();
        factTables.add(table);
    }

    /** Something was done again: the result is marked, however it ends. */
    void retried() {
        retries++;
    }

    void reached(State state) {
        reached = "; the Mac had reached " + state.shown();
    }

    void finished(Verdict with) {
        verdict = Optional.of(with);
        steps.finished(whyNotRun(with), clock.instant());
        save();
    }

    private static String whyNotRun(Verdict verdict) {
        if (verdict instanceof Failed failed) {
            return failed.finding().what();
        }
        if (verdict instanceof Unfinished) {
            return "the run was cancelled";
        }
        return verdict instanceof NotApplicable not ? not.reason() : "the journey ended before";
    }

    /**
     * Writes what is known now, for the case that nothing comes after; status and message are taken out again, since the
     * adapter keeps a message that it finds. It keeps the flaky mark as well, which is what that is left in for.
     */
    void save() {
        Instant now = clock.instant();
        lifecycle.updateTestCase(uuid, result -> {
            Identity.give(result, subject, facts, verdict, retries);
            result.setSteps(steps.shown(now)).setAttachments(topAttachments()).setStop(now.toEpochMilli());
            standing(result);
            files.write(result);
            replaceForeseen();
            result.setStatus(null).setStatusDetails(flaky() ? details() : null).setStop(null);
        });
    }

    private void replaceForeseen() {
        if (!foreseenReplaced) {
            foreseenReplaced = true;
            Foreseen.replace(results, subject);
        }
    }

    private List<Attachment> topAttachments() {
        List<Attachment> all = new ArrayList<>(factTables);
        all.add(transcriptFile);
        return all;
    }

    /** For a result that may be the last, and of a journey that was cancelled: how far it has come. */
    String unfinished() {
        String standing = verdict.map(end -> end instanceof Unfinished cancelled ? cancelled.standing() : "")
                .filter(words -> !words.isEmpty())
                .orElseGet(steps::standing);
        return "not finished: " + standing + reached;
    }

    private void standing(TestResult result) {
        if (verdict.isEmpty() || verdict.get() instanceof Unfinished) {
            result.setStatus(Status.BROKEN).setStatusDetails(details().setMessage(unfinished()));
        } else if (verdict.get() instanceof Failed failed) {
            result.setStatus(StepDraft.status(failed.finding().owner()))
                    .setStatusDetails(details().setMessage(failed.finding().message()));
        } else if (verdict.get() instanceof NotApplicable not) {
            result.setStatus(Status.SKIPPED).setStatusDetails(details().setMessage(not.reason()));
        } else {
            result.setStatus(Status.PASSED).setStatusDetails(flaky() ? details() : null);
        }
    }

    private boolean flaky() {
        return retries > 0;
    }

    private StatusDetails details() {
        return new StatusDetails().setFlaky(flaky());
    }
}
