package io.github.kextproof.journey;

import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.Protection;
import io.github.kextproof.macos.PolicyRow;
import java.util.List;

/** Watches health on its way to full protection; a managed Mac must not be blocked at any observed moment. */
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
            throw walk.product(
                    "macOS noted Defender's kernel extension as refused although MDM approved it",
                    "no refusal in KextPolicy",
                    row.toString(),
                    "compare the profile's team and bundle identifier in the evidence");
        }
    }

    private static void mustNotBeBlocked(Walk walk, HealthAnswer answer) {
        if (Protections.protection(answer) instanceof Protection.Blocked) {
            throw walk.product(
                    "the Mac was blocked although MDM approved the kernel extension",
                    "never enabled=true  available=false",
                    answer.toString(),
                    "compare the profile's team and bundle identifier in the evidence");
        }
    }
}
