package io.github.kextproof.approval;

import io.github.kextproof.inventory.ApprovalPlan.Preapproved.By;
import io.github.kextproof.macos.PolicyRow;

/**
 * Nobody presses anything: the extension was approved before it came; where it was not, asking does not help.
 *
 * @param by how it was to be approved
 */
record Preapproved(By by) implements Approver {
    @Override
    public boolean presses() {
        return false;
    }

    @Override
    public Approval obtain(Desk desk) {
        PolicyRow row = desk.policy().get();
        if (row instanceof PolicyRow.Present present && present.allowed()) {
            return new Approval.Given(desk.clock().get());
        }
        if (row instanceof PolicyRow.Unreadable unreadable) {
            return new Approval.Unknown(unreadable.why());
        }
        return new Approval.NotAskedFor(
                row.toString(),
                "approval: preapproved in the inventory says that nobody presses Allow here; approve the extension "
                        + remedy() + ", or name an operator");
    }

    private String remedy() {
        return switch (by) {
            case MDM -> "by MDM";
            case RECOVERY -> "in Recovery";
            case POLICY_DB -> "in another way";
        };
    }
}
