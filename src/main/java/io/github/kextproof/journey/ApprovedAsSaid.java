package io.github.kextproof.journey;

import io.github.kextproof.macos.PolicyRow;
import java.util.List;
import java.util.stream.Stream;

/** Has a blocked Mac approved the way the inventory names; one that is not blocked is left as it is. */
final class ApprovedAsSaid implements Step.Action {
    /** Those of the steps that it stands for; on a Mac that is not blocked, the first of them. */
    @Override
    public List<String> commands() {
        return Stream.of(new Blocked(), new Offered(), new Allowed())
                .flatMap(step -> step.commands().stream())
                .distinct()
                .toList();
    }

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
