package io.github.kextproof.journey;

import java.util.List;

/** Gets Allow pressed, and finds that macOS took it. */
final class Allowed implements Step.Action {
    @Override
    public List<String> commands() {
        return List.of("/bin/date +%s", "/usr/bin/sqlite3 KEXT-POLICY QUERY");
    }

    @Override
    public void perform(Walk walk) {
        ApprovalDesk.judge(walk, walk.approver().obtain(ApprovalDesk.of(walk)));
        walk.notes().approvalExercised = walk.approver().presses();
        walk.listener().reached(State.ALLOWED);
    }
}
