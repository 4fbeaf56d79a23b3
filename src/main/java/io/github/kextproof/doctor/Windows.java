package io.github.kextproof.doctor;

import io.github.kextproof.macos.UiRefused;
import io.github.kextproof.macos.UiTree;

/** Whether macOS lets the SSH login look at windows. */
final class Windows implements Check {
    /** Always runs, and has no window: there is nothing to read that could take long or tell anything of anybody. */
    private static final String PROCESS = "Dock";

    @Override
    public Diagnosis look(Patient mac) {
        try {
            var unused = new UiTree(mac.shell(), mac.user().orElseThrow()).windowOf(PROCESS);
            return new Diagnosis.Fine("the SSH login may look at windows");
        } catch (UiRefused e) {
            return Diagnosis.bad(String.valueOf(e.getMessage()), "on the Mac: " + e.advice());
        }
    }
}
