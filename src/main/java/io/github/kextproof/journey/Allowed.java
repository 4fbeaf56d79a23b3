package io.github.kextproof.journey;

import io.github.kextproof.approval.Approval;
import io.github.kextproof.approval.Desk;
import io.github.kextproof.defender.Defender;
import io.github.kextproof.waiting.Durations;
import java.util.Objects;

/** Gets Allow pressed, and finds that macOS took it. */
final class Allowed implements Step.Action {
    @Override
    public void perform(Walk walk) {
        Desk desk = new Desk(
                walk.name(),
                Defender.DEVELOPER,
                Objects.requireNonNull(
                        walk.notes().offeredAfter, "there is no Allow to press before macOS refused the extension"),
                walk::clock,
                () -> Kext.policy(walk),
                walk.deadlines().poll(),
                walk.listener()::asked);
        Approval approval = walk.approver().obtain(desk);
        if (approval instanceof Approval.Missing missing) {
            throw walk.fails(
                    Owner.APPROVAL,
                    "the kernel extension is not approved, " + Durations.shown(missing.waited())
                            + " after Allow was asked for",
                    "KextPolicy allowed=1",
                    missing.lastSeen(),
                    missing.advice());
        }
        walk.notes().approvalExercised = true;
        walk.listener().reached(State.ALLOWED);
    }
}
