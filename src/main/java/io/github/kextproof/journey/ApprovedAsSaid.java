package io.github.kextproof.journey;

import io.github.kextproof.macos.PolicyRow;

/** Has a blocked Mac approved the way the inventory names; one that is not blocked is left as it is. */
final class ApprovedAsSaid implements Step.Action {
    @Override
    public void perform(Walk walk) {
        if (!Protections.awaitsApproval(walk) || Kext.policy(walk).equals(new PolicyRow.Present(true))) {
            return;
        }
        new Blocked().perform(walk);
        if (walk.approver().presses()) {
            new Offered().perform(walk);
        }
        new Allowed().perform(walk);
    }
}
