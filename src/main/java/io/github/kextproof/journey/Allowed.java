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
                new Ticking(walk),
                () -> Kext.policy(walk),
                walk.deadlines().poll(),
                walk.listener()::asked);
        judge(walk, walk.approver().obtain(desk));
        walk.notes().approvalExercised = true;
        walk.listener().reached(State.ALLOWED);
    }

    private static void judge(Walk walk, Approval approval) {
        if (approval instanceof Approval.Missing missing) {
            throw walk.fails(
                    Owner.APPROVAL,
                    "the kernel extension is not approved, " + Durations.shown(missing.waited())
                            + " after Allow was asked for",
                    "KextPolicy allowed=1",
                    missing.lastSeen(),
                    missing.advice());
        }
        if (approval instanceof Approval.NotAskedFor notAskedFor) {
            throw walk.fails(
                    Owner.CONFIGURATION,
                    "macOS asks for approval on a Mac that the inventory calls preapproved",
                    "KextPolicy allowed=1",
                    notAskedFor.lastSeen(),
                    notAskedFor.advice());
        }
        if (approval instanceof Approval.Unknown unknown) {
            throw Kext.unreadable(walk, unknown.why());
        }
    }
}
