package io.github.kextproof.approval;

import java.time.Duration;

/**
 * A person at the Mac's own keyboard and mouse, who is told what to do and waited for.
 *
 * @param patience how long, on the Mac's clock
 * @param tellsOnMac whether a notification on the Mac's own screen tells the person, too
 */
record Operator(Duration patience, boolean tellsOnMac) implements Approver {
    @Override
    public Approval obtain(Desk desk) {
        return new Asking(desk, patience, tellsOnMac).approval();
    }
}
