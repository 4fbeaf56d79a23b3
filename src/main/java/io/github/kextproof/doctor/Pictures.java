package io.github.kextproof.doctor;

import io.github.kextproof.macos.ScreenCapture;
import io.github.kextproof.macos.ScreenRecording;
import io.github.kextproof.macos.Screenshot;

/** Whether pictures of the screen can be taken, and show windows; they are evidence, no verdict hangs on them. */
final class Pictures implements Check {
    private static final String FIX =
            "on the Mac: grant Screen Recording to /usr/libexec/sshd-keygen-wrapper in Security &"
                    + " Privacy > Privacy > Screen Recording";

    @Override
    public Diagnosis look(Patient mac) {
        Screenshot picture = new ScreenCapture(mac.shell(), mac.user().orElseThrow()).take();
        if (picture instanceof Screenshot.Refused refused) {
            return Diagnosis.doubtful("no picture of the Mac's screen can be taken", "a picture", refused.why(), FIX);
        }
        boolean knowsThePermission = mac.platform().os().version().isAtLeast(10, 15);
        boolean blind = knowsThePermission
                && ScreenRecording.isAllowed(mac.shell(), mac.user().orElseThrow())
                        .filter(allowed -> !allowed)
                        .isPresent();
        return blind
                ? Diagnosis.doubtful(
                        "pictures of the Mac's screen show no windows", "windows too", "wallpaper and menu bar", FIX)
                : new Diagnosis.Fine("a picture was taken, and removed from the Mac");
    }
}
