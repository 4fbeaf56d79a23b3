package io.github.kextproof.doctor;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.journey.Fitness;
import io.github.kextproof.macos.Sip;
import java.util.Locale;

/** Whether System Integrity Protection is on, without which macOS asks nobody; or off, where kextproof writes the policy itself. */
final class Integrity implements Check {
    private static final String IN_RECOVERY = "in Recovery (Command-R at the start): csrutil ";

    @Override
    public Diagnosis look(Patient mac) {
        String seen = mac.sip().name().toLowerCase(Locale.ROOT);
        if (mac.host().settings().approval().equals(new ApprovalPlan.Preapproved(By.POLICY_DB))) {
            return mac.sip() == Sip.DISABLED
                    ? new Diagnosis.Fine(seen + ", as writing the policy database needs")
                    : Diagnosis.bad(
                            "System Integrity Protection guards the policy database, which kextproof is to write",
                            "disabled",
                            seen,
                            IN_RECOVERY + "disable; or choose another approval in the inventory");
        }
        return Unfit.unless(
                () -> Fitness.systemIntegrityMustBeProtected(mac.sip()),
                seen,
                IN_RECOVERY + "enable; then take the reset's snapshot again");
    }
}
