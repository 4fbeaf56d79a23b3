package io.github.kextproof.approval;

import io.github.kextproof.inventory.ApprovalPlan;

/** A way in which Allow gets pressed. */
public sealed interface Approver permits Operator, Preapproved {
    /** Gets Allow pressed while the pane offers it, and waits until macOS has taken the press. */
    Approval obtain(Desk desk);

    /** The way the inventory names. */
    static Approver of(ApprovalPlan plan) {
        if (plan instanceof ApprovalPlan.Operator operator) {
            return new Operator(operator.patience());
        }
        return new Preapproved();
    }
}
