package io.github.kextproof.inventory;

import java.time.Duration;

/** Who presses Allow on a Mac. */
public sealed interface ApprovalPlan {
    /**
     * A person at the Mac.
     *
     * @param patience how long they are waited for, on the Mac's own clock
     */
    record Operator(Duration patience) implements ApprovalPlan {}

    /** Nobody needs to: MDM approved the extension before it came. */
    record Preapproved() implements ApprovalPlan {}
}
