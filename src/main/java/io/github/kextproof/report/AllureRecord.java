package io.github.kextproof.report;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.text.Plain;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one journey down in Allure's results, as it happens, in the test case that runs on the journey's thread.
 *
 * <p>What a person gets to see is on disk before. What the next event follows at once, such as a step's end, is written down
 * with that: to write a result anew costs a millisecond.
 *
 * <p>The test's status and message come from Allure's JUnit adapter, which writes the result last; until then the result
 * on disk says that the journey is not finished, and how far it has come.
 */
public final class AllureRecord implements JourneyListener {
    private final Subject subject;
    private final AllureLifecycle lifecycle;
    private final Path results;
    private final Clock clock;
    private final Consumer<Path> bundled;
    private @Nullable TestCase begun;

    /**
     * Records into the results directory that {@code allure.results.directory} names.
     *
     * @param bundled is told the file that a bundle of evidence went to
     */
    public AllureRecord(MacName mac, String scenario, boolean simulated, Consumer<Path> bundled) {
        this(
                new Subject(mac, scenario, simulated),
                Allure.getLifecycle(),
                ResultsDirectory.current(),
                Clock.systemUTC(),
                bundled);
    }

    /**
     * Records elsewhere, for tests.
     *
     * @param results the directory that the lifecycle writes to
     */
    public AllureRecord(
            MacName mac, String scenario, boolean simulated, AllureLifecycle lifecycle, Path results, Clock clock) {
        this(new Subject(mac, scenario, simulated), lifecycle, results, clock, file -> {});
    }

    AllureRecord(Subject subject, AllureLifecycle lifecycle, Path results, Clock clock, Consumer<Path> bundled) {
        this.subject = subject;
        this.lifecycle = lifecycle;
        this.results = results;
        this.clock = clock;
        this.bundled = bundled;
    }

    /** @throws IllegalStateException if no Allure test case runs on this thread */
    @Override
    public void planned(List<String> names) {
        testCase().steps().planned(names);
        testCase().save();
    }

    @Override
    public void learned(Facts facts) {
        Evidence.Table table = new Evidence.Table(
                "facts",
                List.of("fact", "value"),
                facts.entries().entrySet().stream()
                        .map(fact -> List.of(fact.getKey(), fact.getValue()))
                        .toList());
        testCase().learned(facts, attachment(table));
        testCase().save();
    }

    @Override
    public void started(String step) {
        testCase().steps().started(step, clock.instant());
        testCase().transcript().step(step, clock.instant());
        testCase().save();
    }

    @Override
    public void reached(State state) {
        note("reached: " + state.shown());
        testCase().reached(state);
        testCase().save();
    }

    @Override
    public void asked(String request) {
        note("asked of a person: " + Plain.oneLine(request));
        testCase().save();
    }

    @Override
    public void retried(String what, String why) {
        testCase().retried();
        note(Verdicts.RETRIED + ": " + what + ", because " + Plain.oneLine(why));
        testCase().save();
    }

    @Override
    public void leased(LeaseNews news) {
        if (news instanceof LeaseNews.Waits waits) {
            note(waits.waiting().shown());
        }
    }

    @Override
    public void observed(Evidence evidence) {
        testCase().steps().current(clock.instant()).attach(attachment(evidence));
        testCase().transcript().note("evidence: " + evidence.title(), clock.instant());
        testCase().save();
    }

    @Override
    public void ended(String step, StepEnd end, Duration took) {
        testCase().steps().ended(step, end, took, clock.instant());
    }

    @Override
    public void cleaning() {
        Instant now = clock.instant();
        testCase().steps().afterwards(CleanUp.STEP, now);
        testCase().transcript().step(CleanUp.STEP, now);
        testCase().save();
    }

    @Override
    public void cleaned(CleanUp cleanUp) {
        Instant now = clock.instant();
        String message = cleanUp.message();
        cleanUp.done().forEach(this::note);
        testCase().steps().current(now).attach(testCase().attachments().text("The Mac before and after", message));
        testCase().transcript().note(message, now);
        StepEnd end = cleanUp.finding().<StepEnd>map(StepEnd.Broke::new).orElseGet(StepEnd.Held::new);
        testCase().steps().afterwardsEnded(end, now);
        testCase().save();
    }

    @Override
    public void finished(Verdict verdict, Duration took) {
        testCase().finished(verdict);
        testCase().transcript().note(Verdicts.line(verdict), clock.instant());
    }

    /** How far the journey has come, in the words of its result. */
    public String standing() {
        return testCase().unfinished();
    }

    @Override
    public void ran(Outcome outcome) {
        ran(Ran.of(outcome));
    }

    @Override
    public void broke(CommandLine command, ShellException cause, Duration took) {
        ran(Ran.lost(command, cause, clock.instant().minus(took), took));
    }

    private void ran(Ran ran) {
        testCase().transcript().ran(ran);
        testCase().steps().current(ran.started()).ran(ran);
    }

    private void note(String text) {
        Instant now = clock.instant();
        testCase().steps().current(now).note(text, now);
        testCase().transcript().note(text, now);
    }

    private Attachment attachment(Evidence evidence) {
        Attachments attachments = testCase().attachments();
        if (evidence instanceof Evidence.Table table) {
            return attachments.html(table.title(), HtmlTable.page(table));
        }
        if (evidence instanceof Evidence.Picture picture) {
            return attachments.png(picture.title(), picture.png());
        }
        if (evidence instanceof Evidence.Bundle bundle) {
            Attachment zip = attachments.zip(
                    bundle.title(), Zip.of(bundle.files(), testCase().transcript()));
            bundled.accept(results.resolve(zip.getSource()));
            return zip;
        }
        return attachments.text(evidence.title(), ((Evidence.Text) evidence).text());
    }

    private TestCase testCase() {
        if (begun == null) {
            begun = TestCase.current(subject, lifecycle, results, clock);
        }
        return begun;
    }
}
