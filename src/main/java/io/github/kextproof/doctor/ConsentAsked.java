package io.github.kextproof.doctor;

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
        return consent.allowedTeams().isEmpty()
                ? new Diagnosis.Fine("enabled, its list empty")
                : Diagnosis.bad(
                        "teams were allowed in Recovery, whose extensions macOS asks nobody about",
                        "an empty spctl kext-consent list",
                        String.join(", ", consent.allowedTeams()),
                        "in Recovery (Command-R at the start): spctl kext-consent remove "
                                + consent.allowedTeams().get(0));
    }
}
