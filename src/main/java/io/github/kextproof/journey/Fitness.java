package io.github.kextproof.journey;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.Sip;
import io.github.kextproof.waiting.Durations;
import java.time.Duration;
import java.util.Optional;

/** Whether a Mac to which the scenario applies is in a state in which its outcome means something. */
public final class Fitness {
    /** An hour was seen after snapshots were restored; a clock that runs fast on purpose gains some minutes meanwhile. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(30);

    private Fitness() {}

    /**
     * Looks at what every scenario needs.
     *
     * @param plan who approves on this Mac: writing the policy needs what nobody else must have
     * @throws LabTrouble if the Mac is unfit
     */
    static void mustBeGiven(Survey survey, ApprovalPlan plan) {
        clockMustBeRight(survey.clockSkew());
        somebodyMustBeLoggedIn(survey.consoleUser());
        if (!plan.equals(new ApprovalPlan.Preapproved(By.POLICY_DB))) {
            systemIntegrityMustBeProtected(survey.sip());
        }
        policyMustBeReadable(survey.policy());
    }

    /**
     * Thirty minutes may be missing or too many.
     *
     * @param skew the Mac's clock less the controller's
     * @throws LabTrouble if it is wrong
     */
    public static void clockMustBeRight(Duration skew) {
        if (skew.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            throw new LabTrouble(
                    "the Mac's clock is wrong",
                    "at most " + Durations.shown(CLOCK_TOLERANCE) + " from this controller's",
                    Durations.shown(skew.abs()) + (skew.isNegative() ? " behind" : " ahead"),
                    "set it right (sudo sntp -sS time.apple.com), or take the reset's snapshot again;"
                            + " or is it this controller's clock?");
        }
    }

    /**
     * There is no screen to look at otherwise, and nobody to press Allow.
     *
     * @throws LabTrouble if there is nobody
     */
    public static void somebodyMustBeLoggedIn(Optional<ConsoleUser> user) {
        if (user.isEmpty()) {
            throw new LabTrouble(
                    "nobody is logged in at the Mac's console",
                    "a user's desktop session",
                    "the login window",
                    "log a user in at the Mac, or switch automatic login on, so that System Preferences can open");
        }
    }

    /**
     * Without it macOS asks nobody for approval (technote TN2459). A custom configuration may still ask.
     *
     * @throws LabTrouble if it is off
     */
    public static void systemIntegrityMustBeProtected(Sip sip) {
        if (sip == Sip.DISABLED) {
            throw new LabTrouble(
                    "System Integrity Protection is disabled on the Mac, so that macOS asks nobody for approval",
                    "System Integrity Protection status: enabled",
                    "disabled",
                    "start the Mac from Recovery, run csrutil enable there, and take the reset's snapshot again");
        }
    }

    /**
     * Else nobody knows whether the Mac was approved before.
     *
     * @throws LabTrouble if it cannot be read
     */
    public static void policyMustBeReadable(PolicyRow policy) {
        if (policy instanceof PolicyRow.Unreadable unreadable) {
            throw new LabTrouble(
                    "the policy database cannot be read, so that nobody knows whether the Mac was approved before",
                    "a row of Defender's kernel extension, or none",
                    unreadable.why(),
                    "sqlite3 needs root, and sshd-keygen-wrapper may need Full Disk Access on this macOS");
        }
    }
}
