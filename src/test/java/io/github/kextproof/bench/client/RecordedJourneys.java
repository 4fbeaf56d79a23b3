package io.github.kextproof.bench.client;

import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.report.AllureRecord;
import io.github.kextproof.report.ResultsDirectory;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the work down as a run does a journey: steps of four commands, each command with what it said, a transcript. */
final class RecordedJourneys implements Evidence {
    private static final List<String> STEPS = List.of("look", "install", "wait", "wait on", "look again");
    private static final int COMMANDS_A_STEP = 4;

    private final ResultsDirectory results;

    private RecordedJourneys(ResultsDirectory results) {
        this.results = results;
    }

    static RecordedJourneys in(Path directory) {
        ResultsDirectory results = ResultsDirectory.prepare(directory);
        results.receive();
        return new RecordedJourneys(results);
    }

    @Override
    public OfHost of(String host) {
        MacName mac = new MacName(host.replace('.', '-'));
        results.foresee(mac, "W", false);
        AllureLifecycle lifecycle = Allure.getLifecycle();
        String uuid = UUID.randomUUID().toString();
        // As Allure's JUnit adapter does it.
        lifecycle.scheduleTestCase(new TestResult().setUuid(uuid).setName("W").setHistoryId(host));
        lifecycle.startTestCase(uuid);
        AllureRecord record = new AllureRecord(mac, "W", false, lifecycle, results.path(), Clock.systemUTC());
        record.planned(STEPS);
        record.learned(new Facts(Map.of(Facts.MACOS, "10.15.7", Facts.LOCALE, "en")));
        record.started(STEPS.get(0));
        return new Journey(record, lifecycle, uuid);
    }

    private static final class Journey implements OfHost {
        private final AllureRecord record;
        private final AllureLifecycle lifecycle;
        private final String uuid;
        private int commands;

        Journey(AllureRecord record, AllureLifecycle lifecycle, String uuid) {
            this.record = record;
            this.lifecycle = lifecycle;
            this.uuid = uuid;
        }

        @Override
        public void ran(Outcome outcome) {
            record.ran(outcome);
            commands++;
            if (commands % COMMANDS_A_STEP == 0) {
                int step = commands / COMMANDS_A_STEP;
                record.ended(STEPS.get(step - 1), new StepEnd.Held(), Duration.ZERO);
                if (step < STEPS.size()) {
                    record.started(STEPS.get(step));
                }
            }
        }

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {
            record.broke(command, cause, took);
        }

        @Override
        public void finished() {
            record.finished(new Verdict.Passed(Verdict.Approval.NOT_EXERCISED), Duration.ZERO);
            lifecycle.updateTestCase(uuid, result -> result.setStatus(Status.PASSED));
            lifecycle.stopTestCase(uuid);
            lifecycle.writeTestCase(uuid);
        }
    }
}
