package io.github.kextproof.doctor;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.Mdm;

/** Whether an MDM manages the Mac, and if so, with the approval that its kernel extension policies need. */
final class Enrolled implements Check {
    private static final ApprovalPlan BY_MDM = new ApprovalPlan.Preapproved(By.MDM);

    @Override
    public Diagnosis look(Patient mac) {
        Enrollment enrollment = mac.enrollment();
        String server = enrollment.server().map(url -> " at " + url).orElse("");
        return switch (enrollment.mdm()) {
            case NONE ->
                mac.host().settings().approval().equals(BY_MDM)
                        ? unmanaged()
                        : new Diagnosis.Fine("not enrolled in MDM");
            case USER_APPROVED ->
                new Diagnosis.Fine("enrolled" + server + " (" + mac.management().shown() + "), approved by a user");
            case ENROLLED ->
                Diagnosis.bad(
                        "nobody approved the Mac's enrollment, so that its kernel extension policies do not count",
                        "MDM enrollment: Yes (User Approved)",
                        "enrolled" + server,
                        "at the Mac's screen: System Preferences > Profiles > the MDM profile > Approve");
        };
    }

    /** Allow is never pressed on it, and nobody else approves. */
    private static Diagnosis unmanaged() {
        return Diagnosis.bad(
                "the inventory says that an MDM approves the kernel extension, and none manages the Mac",
                "MDM enrollment: Yes (User Approved)",
                "not enrolled in MDM",
                "enroll the Mac at its MDM server; or, in the inventory, say who presses Allow: approval: operator");
    }

    static boolean isManaged(Patient mac) {
        return mac.enrollment().mdm() != Mdm.NONE;
    }
}
