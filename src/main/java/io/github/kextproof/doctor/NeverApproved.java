package io.github.kextproof.doctor;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.journey.Fitness;
import io.github.kextproof.journey.Recovery;
import io.github.kextproof.macos.PolicyRow;

/** Whether the policy database can be read, and does not know Defender's extension as approved. */
final class NeverApproved implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        PolicyRow row = mac.policy();
        if (row.equals(new PolicyRow.Present(true))) {
            return mac.isReset() ? new Diagnosis.Fine(row + ", until the Mac's reset") : unlessWritten(mac, row);
        }
        return Unfit.unless(
                () -> Fitness.policyMustBeReadable(row),
                row.toString(),
                "on the Mac: System Preferences > Security & Privacy > Privacy > Full Disk Access, for"
                        + " /usr/libexec/sshd-keygen-wrapper");
    }

    /** A Mac without a reset keeps what kextproof wrote there, and the next run writes the same. */
    private static Diagnosis unlessWritten(Patient mac, PolicyRow row) {
        return mac.host().settings().approval().equals(new ApprovalPlan.Preapproved(By.POLICY_DB))
                ? new Diagnosis.Fine(row + ", which kextproof is to write")
                : approved(row);
    }

    private static Diagnosis approved(PolicyRow row) {
        return Diagnosis.bad(
                "Defender's kernel extension was approved on this Mac before, and no reset is named for it",
                "no row, or allowed=0",
                row.toString(),
                "in the inventory: reset: {...}, to a snapshot from before. Or without one: " + Recovery.STEPS);
    }
}
