package io.github.kextproof.journey;

import io.github.kextproof.approval.Approver;
import io.github.kextproof.macos.UiRefused;
import java.util.List;

/** Opens Security &amp; Privacy anew, and finds Allow; the pane stays open for whoever presses it. */
final class Offered implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of("/usr/bin/osascript -e SCRIPT ...", "/usr/bin/open PANE", "/bin/sh -c SCREENCAPTURE sh PICTURE");
    }

    @Override
    public void perform(Walk walk) {
        Approver approver = walk.approver();
        try {
            new Pane(walk).mustOffer(approver.choosesAmongDevelopers());
        } catch (UiRefused refused) {
            mustBeSeen(walk, approver, refused);
        }
        Screen.keep(walk, "Screen: offered");
        walk.listener().reached(State.OFFERED);
    }

    /** An approver with eyes of its own needs nobody's permission to look. */
    private static void mustBeSeen(Walk walk, Approver approver, UiRefused refused) {
        Approver.Seen seen = approver.sees(ApprovalDesk.of(walk));
        seen.trouble().ifPresent(trouble -> ApprovalDesk.judge(walk, trouble));
        if (!seen.offered()) {
            throw refused;
        }
        walk.listener()
                .observed(new Evidence.Text(
                        "Allow was found by its looks", refused.getMessage() + "\n" + refused.advice()));
    }
}
