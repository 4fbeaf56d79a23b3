package io.github.kextproof.journey;

import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.macos.ScreenCapture;
import io.github.kextproof.macos.Screenshot;
import io.github.kextproof.ssh.ShellException;

/** Keeps what the Mac's screen shows; a screen that cannot be captured is evidence too, never a failure: health is the oracle. */
final class Screen {
    private Screen() {}

    /** @return whether there is a picture */
    static boolean keep(Walk walk, String title) {
        Screenshot shot = take(walk);
        if (shot instanceof Screenshot.Picture picture) {
            walk.listener().observed(new Evidence.Picture(title, picture.png()));
            return true;
        }
        if (shot instanceof Screenshot.Refused refused) {
            walk.listener().observed(new Evidence.Text(title + " (no picture)", refused.why()));
        }
        return false;
    }

    /** A picture that does not come in time is none; a Mac that does not answer at all, the next question finds out. */
    private static Screenshot take(Walk walk) {
        try {
            return new ScreenCapture(walk.shell(), walk.consoleUser()).take();
        } catch (ShellException e) {
            if (e.kind() != ShellException.Kind.DEADLINE) {
                throw e;
            }
            return new Screenshot.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** The same after a failure, which must not be hidden by another: nothing is thrown. */
    static boolean keepAfter(StepFailed failure, Walk walk) {
        try {
            return keep(walk, "Screen: after the failure");
        } catch (MacTrouble | ShellException | LabTrouble | StepFailed e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}
