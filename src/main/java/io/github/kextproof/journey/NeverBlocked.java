package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.Protection;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.macos.PolicyRow;
import java.util.List;

/** Watches health on its way to full protection; a Mac that was approved before must not be blocked at any observed moment. */
final class NeverBlocked implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of("/usr/local/bin/mdatp health ...", "/usr/bin/sqlite3 KEXT-POLICY QUERY");
    }

    @Override
    public void perform(Walk walk) {
        Protections.awaitFull(walk, answer -> mustNotBeBlocked(walk, answer));
        PolicyRow row = Kext.policy(walk);
        if (row.equals(new PolicyRow.Present(false))) {
            throw failure(
                    walk,
                    "macOS noted Defender's kernel extension as refused although " + fact(walk, "it"),
                    "no refusal in KextPolicy",
                    row.toString());
        }
    }

    private static void mustNotBeBlocked(Walk walk, HealthAnswer answer) {
        if (Protections.protection(answer) instanceof Protection.Blocked) {
            throw failure(
                    walk,
                    "the Mac was blocked although " + fact(walk, "the kernel extension"),
                    "never enabled=true  available=false",
                    answer.toString());
        }
    }

    private static StepFailed failure(Walk walk, String what, String expected, String actual) {
        By by = walk.notes().approvedBy;
        return walk.fails(by == By.POLICY_DB ? Owner.LAB : Owner.PRODUCT, what, expected, actual, advice(by));
    }

    private static String fact(Walk walk, String extension) {
        return switch (walk.notes().approvedBy) {
            case MDM -> "MDM approved " + extension;
            case RECOVERY -> "its team was approved in Recovery";
            case POLICY_DB -> "its row in KextPolicy was written beforehand";
        };
    }

    private static String advice(By by) {
        return switch (by) {
            case MDM -> "compare the profile's team and bundle identifier in the evidence";
            case RECOVERY ->
                "macOS should let " + Defender.TEAM_IDENTIFIER + " in: compare spctl kext-consent list, and report it";
            case POLICY_DB ->
                "macOS may read that row only as it starts (nobody documents it): write it into the reset's snapshot, and"
                        + " restart the Mac before it is taken";
        };
    }
}
