package io.github.kextproof.journey;

import io.github.kextproof.approval.Desk;
import io.github.kextproof.macos.PolicyRow;
import java.time.Instant;
import java.util.Optional;

/** Runs kextutil once more, which macOS refuses and offers Allow again for; the pane is opened anew to show it. */
record Renewing(Walk walk) implements Desk.Renewal {
    @Override
    public Optional<Instant> again() {
        try {
            new Retrigger().perform(walk);
            new Pane(walk).mustOffer(walk.approver().choosesAmongDevelopers());
        } catch (StepFailed failure) {
            if (isApproved()) {
                return Optional.empty();
            }
            throw failure;
        }
        Screen.keep(walk, "Screen: offered again");
        return Optional.ofNullable(walk.notes().offeredAfter);
    }

    /** Somebody may press at any moment: what kextutil and the pane then say is as it should be. */
    private boolean isApproved() {
        return Kext.policy(walk).equals(new PolicyRow.Present(true));
    }
}
