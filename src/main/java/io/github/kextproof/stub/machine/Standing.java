package io.github.kextproof.stub.machine;

/** Which of the states that scripts name the Mac is in. */
final class Standing {
    private final Software software;
    private final Approval approval;
    private final Preferences preferences;
    private final Heard heard;

    Standing(Software software, Approval approval, Preferences preferences, Heard heard) {
        this.software = software;
        this.approval = approval;
        this.preferences = preferences;
        this.heard = heard;
    }

    /** What was said before counts only while the product stays approved. */
    void catchUp() {
        if (software.installation().isEmpty() || !approval.isGiven()) {
            heard.forget();
        }
    }

    MachineState state() {
        if (software.installation().isEmpty()) {
            return software.everInstalled() ? MachineState.UNINSTALLED : MachineState.CLEAN;
        }
        if (!software.licensed()) {
            return MachineState.INSTALLED;
        }
        if (approval.isGiven()) {
            return heard.protection() ? MachineState.PROTECTED : MachineState.ALLOWED;
        }
        return preferences.offered().showsAllow() ? MachineState.OFFERED : MachineState.BLOCKED;
    }
}
