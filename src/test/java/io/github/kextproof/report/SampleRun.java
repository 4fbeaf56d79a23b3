package io.github.kextproof.report;

import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.ssh.Output;
import io.qameta.allure.model.Status;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;

/** A small run with one journey of each kind, told to {@link AllureRecord}. */
final class SampleRun {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Path results;
    private final ManualClock clock;

    SampleRun(Path results, ManualClock clock) {
        this.results = results;
        this.clock = clock;
    }

    /** Whoever reads the results finds a pass, a product failure, nobody at the desk, and a Mac that is too new. */
    void write() {
        passed(Samples.CATALINA);
        failed(Samples.MOJAVE, Owner.PRODUCT, Status.FAILED);
        failed(new MacName("sierra-en"), Owner.APPROVAL, Status.BROKEN);
        notApplicable();
    }

    Recording passed(MacName mac) {
        Recording recording = new Recording(results, clock, mac, "reapproval").started();
        AllureRecord record = recording.record();
        begin(record);
        blocked(record);
        record.started("Allow is pressed");
        record.asked("press Allow for Microsoft Corporation in Security & Privacy");
        for (int poll = 0; poll < 200; poll++) {
            command(
                    record,
                    0,
                    "0\n",
                    "",
                    "sudo",
                    "sqlite3",
                    "/var/db/SystemPolicyConfiguration/KextPolicy",
                    "select 1");
        }
        command(record, 0, "1\n", "", "sudo", "sqlite3", "/var/db/SystemPolicyConfiguration/KextPolicy", "select 1");
        record.reached(State.ALLOWED);
        record.ended("Allow is pressed", new StepEnd.Held(), SECOND);
        record.finished(new Verdict.Passed(Verdict.Approval.EXERCISED), Duration.ofSeconds(70));
        recording.stopped(Status.PASSED, "");
        return recording;
    }

    private void failed(MacName mac, Owner owner, Status status) {
        Recording recording = new Recording(results, clock, mac, "reapproval").started();
        AllureRecord record = recording.record();
        begin(record);
        record.started("the Mac is blocked");
        command(record, 27, "", Samples.REJECTION, "sudo", "kextutil", "/Library/Extensions/wdavkext.kext");
        record.ended("the Mac is blocked", new StepEnd.Broke(Samples.finding(mac, owner)), SECOND);
        record.finished(new Verdict.Failed(Samples.finding(mac, owner)), Duration.ofSeconds(12));
        recording.stopped(status, Samples.finding(mac, owner).message());
    }

    private void notApplicable() {
        Recording recording = new Recording(results, clock, Samples.BIG_SUR, "fresh-approval").started();
        recording.record().planned(List.of("the Mac is clean", "the Mac is blocked"));
        recording.record().finished(new Verdict.NotApplicable("macOS 11.7 uses system extensions"), SECOND);
        recording.stopped(Status.SKIPPED, "macOS 11.7 uses system extensions");
    }

    private void begin(AllureRecord record) {
        record.planned(List.of("the Mac is clean", "the Mac is blocked", "Allow is pressed"));
        record.learned(Samples.facts());
        record.started("the Mac is clean");
        command(record, 0, "ProductName:\tMac OS X\nProductVersion:\t10.15.7\n", "", "sw_vers");
        record.reached(State.CLEAN);
        record.ended("the Mac is clean", new StepEnd.Held(), SECOND);
    }

    private void blocked(AllureRecord record) {
        record.started("the Mac is blocked");
        command(record, 27, "", Samples.REJECTION, "sudo", "kextutil", "/Library/Extensions/wdavkext.kext");
        record.observed(new Evidence.Table(
                "health",
                List.of("key", "before", "after"),
                List.of(
                        List.of("real_time_protection_enabled", "true", "true"),
                        List.of("real_time_protection_available", "true", "false"))));
        record.observed(new Evidence.Picture("screen when blocked", picture()));
        record.reached(State.BLOCKED);
        record.ended("the Mac is blocked", new StepEnd.Held(), SECOND);
    }

    private void command(AllureRecord record, int status, String stdout, String stderr, String... words) {
        record.ran(Samples.outcome(clock.instant(), status, stdout, stderr, words));
        clock.passMillis(250);
    }

    static Output picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            image.setRGB(x, x * 200 / 320, 0x3366cc);
        }
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Output.of(png.toByteArray());
    }
}
