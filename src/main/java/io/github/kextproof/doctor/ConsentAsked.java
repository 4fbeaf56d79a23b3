package io.github.kextproof.doctor;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.macos.Consent;

/** Whether macOS asks users about every kernel extension. */
final class ConsentAsked implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        Consent consent = mac.consent();
        if (!consent.required()) {
            return Diagnosis.bad(
                    "macOS asks no user about kernel extensions, so that nothing is ever blocked",
                    "spctl kext-consent status: ENABLED",
                    "DISABLED",
                    "in Recovery (Command-R at the start): spctl kext-consent enable");
        }
        if (mac.host().settings().approval().equals(new ApprovalPlan.Preapproved(By.RECOVERY))) {
            return inRecovery(consent);
        }
        return consent.allowedTeams().isEmpty()
                ? new Diagnosis.Fine("enabled, its list empty")
                : Diagnosis.bad(
                        "teams were allowed in Recovery, whose extensions macOS asks nobody about",
                        "an empty spctl kext-consent list",
                        String.join(", ", consent.allowedTeams()),
                        "in Recovery (Command-R at the start): spctl kext-consent remove "
                                + consent.allowedTeams().get(0));
    }

    /** Where that is how the extension is approved, its team must be there. */
    private static Diagnosis inRecovery(Consent consent) {
        return consent.allowedTeams().contains(Defender.TEAM_IDENTIFIER)
                ? new Diagnosis.Fine("enabled, and " + Defender.TEAM_IDENTIFIER + " allowed, as the inventory says")
                : Diagnosis.bad(
                        "Defender's team was not allowed in Recovery, as the inventory says it was",
                        Defender.TEAM_IDENTIFIER + " in spctl kext-consent list",
                        consent.allowedTeams().isEmpty() ? "an empty list" : String.join(", ", consent.allowedTeams()),
                        "in Recovery (Command-R at the start): spctl kext-consent add " + Defender.TEAM_IDENTIFIER);
    }
}
