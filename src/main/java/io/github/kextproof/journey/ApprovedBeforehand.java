package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.macos.KextPolicy;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.Sip;
import java.util.List;
import java.util.Optional;

/** Proves, before anything is installed, that the extension is approved as the inventory says; writes the row where it says so. */
final class ApprovedBeforehand implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of("/usr/bin/sqlite3 KEXT-POLICY STATEMENT");
    }

    @Override
    public void perform(Walk walk) {
        if (!(walk.approvalPlan() instanceof ApprovalPlan.Preapproved preapproved)) {
            return;
        }
        walk.notes().approvedBy = preapproved.by();
        if (preapproved.by() == By.RECOVERY) {
            mustBeOnTheList(walk);
        } else if (preapproved.by() == By.POLICY_DB) {
            writeTheRow(walk);
        }
    }

    private static void mustBeOnTheList(Walk walk) {
        List<String> teams = walk.survey().consent().allowedTeams();
        if (!teams.contains(Defender.TEAM_IDENTIFIER)) {
            throw walk.fails(
                    Owner.LAB,
                    "the Mac was not prepared in Recovery: Microsoft's team is not approved there",
                    "spctl kext-consent list names " + Defender.TEAM_IDENTIFIER,
                    teams.isEmpty() ? "it names nobody" : "it names " + String.join(", ", teams),
                    "start the Mac with Command-R held down, choose Utilities > Terminal, run spctl kext-consent add "
                            + Defender.TEAM_IDENTIFIER + " and restart; then take the reset's snapshot again");
        }
    }

    private static void writeTheRow(Walk walk) {
        if (walk.survey().sip() == Sip.ENABLED) {
            throw walk.fails(
                    Owner.LAB,
                    "System Integrity Protection is enabled on the Mac, so that nobody may write the policy database",
                    "System Integrity Protection status: disabled",
                    "enabled",
                    "start the Mac from Recovery and run csrutil disable there, or name another approval than policy-db");
        }
        Optional<String> refused = new KextPolicy(walk.shell())
                .allow(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER, Defender.DEVELOPER);
        PolicyRow row = Kext.policy(walk);
        if (refused.isPresent() || !row.equals(new PolicyRow.Present(true))) {
            throw walk.fails(
                    Owner.LAB,
                    "the policy database cannot be written",
                    "KextPolicy allowed=1",
                    row + refused.map(said -> ", and " + said).orElse(""),
                    "is System Integrity Protection off for files as well (csrutil status), and has sshd-keygen-wrapper Full"
                            + " Disk Access?");
        }
        walk.listener()
                .observed(new Evidence.Text(
                        "How the approval comes off again",
                        "kextproof wrote Defender's row into KextPolicy. A reset takes it away, and so does\n"
                                + KextPolicy.forgetting(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER) + "\n"));
    }
}
