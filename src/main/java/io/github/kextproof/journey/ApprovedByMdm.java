package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.Mdm;
import io.github.kextproof.macos.PolicyRow;
import java.util.List;

/** Proves, before anything is installed, that MDM may approve and did approve. */
final class ApprovedByMdm implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of("/usr/bin/sqlite3 KEXT-POLICY QUERY");
    }

    @Override
    public void perform(Walk walk) {
        Survey survey = walk.survey();
        if (survey.enrollment().mdm() != Mdm.USER_APPROVED) {
            throw walk.fails(
                    Owner.LAB,
                    "the MDM enrollment was not approved by the user, so its kernel extension policy does not count",
                    "MDM enrollment: Yes (User Approved)",
                    "MDM enrollment: Yes",
                    "approve the profile at the Mac: System Preferences > Profiles");
        }
        List<KextPayload> covering = survey.kextPayloads().stream()
                .filter(payload -> payload.covers(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER))
                .toList();
        if (covering.isEmpty()) {
            throw walk.fails(
                    Owner.LAB,
                    "no profile on the Mac approves Defender's kernel extension",
                    "a kernel extension policy for team " + Defender.TEAM_IDENTIFIER,
                    survey.kextPayloads().isEmpty()
                            ? "no kernel extension policy at all"
                            : "policies for others: " + names(survey.kextPayloads()),
                    "scope the profile to this Mac in " + survey.management().shown() + ", and wait until it has come");
        }
        mustBeInForce(walk);
        walk.listener().observed(new Evidence.Text("The profile that approves", names(covering)));
    }

    /** A profile counts only once macOS has taken its policy over. */
    private static void mustBeInForce(Walk walk) {
        PolicyRow row = Kext.mdmPolicy(walk);
        if (!row.equals(new PolicyRow.Present(true))) {
            throw walk.fails(
                    Owner.LAB,
                    "the profile is there, but macOS has not taken its kernel extension policy over",
                    "kext_policy_mdm allowed=1",
                    row.toString(),
                    "restart the Mac, or deliver the profile again");
        }
    }

    private static String names(List<KextPayload> payloads) {
        return String.join(", ", payloads.stream().map(KextPayload::profileName).toList());
    }
}
