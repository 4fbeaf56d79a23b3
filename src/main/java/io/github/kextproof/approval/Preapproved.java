package io.github.kextproof.approval;

import io.github.kextproof.macos.PolicyRow;

/** Nobody presses anything: the extension was approved before it came; where it was not, asking does not help. */
record Preapproved() implements Approver {
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
                "approval: preapproved in the inventory says that nobody presses Allow here; approve the extension by MDM,"
                        + " or name an operator");
    }
}
