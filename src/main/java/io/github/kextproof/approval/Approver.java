package io.github.kextproof.approval;

import io.github.kextproof.inventory.ApprovalPlan;
import java.util.Optional;

/** A way in which Allow gets pressed. */
public sealed interface Approver permits Accessibility, Keyboard, Operator, Preapproved, Vnc {
    /** Gets Allow pressed while the pane offers it, and waits until macOS has taken the press. */
    Approval obtain(Desk desk);

    /** Whether it gets Allow pressed at all: only then was approval exercised. */
    default boolean presses() {
        return true;
    }

    /** Whether it finds the developer's row in the list that macOS shows when several wait. */
    default boolean choosesAmongDevelopers() {
        return false;
    }

    /**
     * Looks for Allow with its own eyes, where macOS does not let anybody ask what is on the screen.
     *
     * @return whether it has eyes and sees Allow, and if it has and does not, why
     */
    default Seen sees(Desk desk) {
        return new Seen(false, Optional.empty());
    }

    /**
     * What was seen.
     *
     * @param offered whether Allow is there
     * @param trouble why not, of an approver that looks for itself
     */
    record Seen(boolean offered, Optional<Approval> trouble) {}

    /** The way the inventory names. */
    static Approver of(ApprovalPlan plan) {
        if (plan instanceof ApprovalPlan.Operator operator) {
            return new Operator(operator.patience(), operator.tellOnMac());
        }
        if (plan instanceof ApprovalPlan.Accessibility accessibility) {
            return new Accessibility(accessibility.patience());
        }
        if (plan instanceof ApprovalPlan.Keyboard keyboard) {
            return new Keyboard(keyboard.patience());
        }
        if (plan instanceof ApprovalPlan.Vnc vnc) {
            return new Vnc(vnc);
        }
        if (plan instanceof ApprovalPlan.OwnConsole) {
            throw new IllegalStateException(
                    "approval: vnc names the Mac's own console, and whoever started the Mac did not say where that is");
        }
        return new Preapproved(((ApprovalPlan.Preapproved) plan).by());
    }
}
