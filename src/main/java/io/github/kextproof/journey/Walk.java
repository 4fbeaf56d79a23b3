package io.github.kextproof.journey;

import io.github.kextproof.approval.Approver;
import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.Mdatp;
import io.github.kextproof.defender.MdatpHealth;
import io.github.kextproof.defender.PackageChecksums;
import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Product;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.MacClock;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Wait;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journey under way: the Mac, what is known of it, and what the steps so far leave for the later ones. */
final class Walk {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OwnedMac mac;
    private final JourneyListener listener;
    private final PackageChecksums checksums;
    private final Mdatp mdatp;
    private final Survey survey;
    private final Constancy constancy;
    private final Notes notes = new Notes();

    Walk(OwnedMac mac, Survey survey, JourneyListener listener, PackageChecksums checksums) {
        this.mac = mac;
        this.survey = survey;
        this.listener = listener;
        this.checksums = checksums;
        this.mdatp = new Mdatp(mac.shell());
        this.constancy = new Constancy(mac.circumstances(survey), mac::circumstances, Instant::now);
    }

    /** What steps leave for later steps. */
    static final class Notes {
        /** On the Mac's clock: the offer that stands was made no earlier than this. */
        @Nullable
        Instant offeredAfter;
        /** On the Mac's clock: the offer that stands was made no later than this. */
        @Nullable
        Instant offeredBefore;
        /** Health when the Mac was blocked. */
        @Nullable
        MdatpHealth blockedHealth;
        /** Path of Defender's application bundle. */
        String application = Defender.APPLICATIONS.get(0);
        /** The Mac before anything was done to it. */
        @Nullable
        Census before;
        /** Whether the Mac was restarted for protection to come. */
        boolean restarted;
        /** What approved the extension before it came, where nobody had to press Allow. */
        By approvedBy = By.MDM;
        /** Whether Allow was really pressed. */
        boolean approvalExercised;
    }

    Notes notes() {
        return notes;
    }

    MacName name() {
        return mac.host().settings().name();
    }

    MacShell shell() {
        return mac.shell();
    }

    Mdatp mdatp() {
        return mdatp;
    }

    Survey survey() {
        return survey;
    }

    Constancy constancy() {
        return constancy;
    }

    Product product() {
        return mac.host().settings().product();
    }

    ApprovalPlan approvalPlan() {
        return mac.host().settings().approval();
    }

    Approver approver() {
        return Approver.of(approvalPlan());
    }

    Deadlines deadlines() {
        return mac.deadlines();
    }

    JourneyListener listener() {
        return listener;
    }

    PackageChecksums checksums() {
        return checksums;
    }

    /** Restarts the Mac; whoever compares it with how it was must not take that for somebody else's doing. */
    void restart() {
        constancy.restarted(mac.restart());
    }

    /** The time on the Mac. */
    Instant clock() {
        return new MacClock(shell()).now();
    }

    /** A wait as long as the Mac may take to settle after a change. */
    Wait settling(String name) {
        return new Wait(name, deadlines().settle(), deadlines().poll());
    }

    /** Whoever sits at the Mac; without anybody logged in there is no screen to look at. */
    ConsoleUser consoleUser() {
        return survey.consoleUser()
                .orElseThrow(() -> fails(
                        Owner.LAB,
                        "nobody is logged in at the Mac's console",
                        "a user's desktop session",
                        "the login window",
                        "log a user in at the Mac, or switch automatic login on, so that System Preferences can open"));
    }

    /** Defender or macOS misbehaved. */
    StepFailed product(String what, String expected, String actual, String perhaps) {
        return fails(Owner.PRODUCT, what, expected, actual, perhaps);
    }

    /** Something went wrong that was looked at; the Mac's time is added to what was seen. */
    StepFailed fails(Owner owner, String what, String expected, String actual, String perhaps) {
        Optional<String> lastRan = mac.lastOutcome().map(Outcome::shown);
        return new StepFailed(new Finding(
                name(), owner, what, Optional.of(expected), Optional.of(actual + onTheMac()), lastRan, perhaps));
    }

    private String onTheMac() {
        try {
            return "      (" + TIME.format(clock()) + " UTC on the Mac)";
        } catch (ShellException | LabTrouble e) {
            return "      (the Mac's clock could not be read any more)";
        }
    }
}
