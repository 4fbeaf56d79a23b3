package io.github.kextproof.doctor;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.vnc.VncAddress;
import io.github.kextproof.vnc.VncConsole;
import io.github.kextproof.vnc.VncScreen;
import io.github.kextproof.vnc.VncTrouble;
import java.time.Duration;

/** Whether the console can be seen over VNC, where Allow is pressed there. */
final class Console implements Check {
    /** No hand moves. */
    private static final Duration PACE = Duration.ofMillis(1);

    @Override
    public Diagnosis look(Patient mac) {
        if (!(mac.host().settings().approval() instanceof ApprovalPlan.Vnc plan)) {
            return new Diagnosis.Fine("not needed: Allow is not pressed over VNC");
        }
        VncAddress address = new VncAddress(plan.host(), plan.port());
        Duration deadline = mac.host().settings().deadlines().connect();
        try (VncConsole console = VncConsole.open(address, plan.password(), deadline, PACE)) {
            VncScreen screen = console.look();
            return new Diagnosis.Fine(address + " shows " + screen.width() + "x" + screen.height() + " pixels");
        } catch (VncTrouble e) {
            return Diagnosis.bad(
                    "the Mac's console cannot be seen over VNC at " + address,
                    e.expected(),
                    e.actual(),
                    e.advice() + "; see approval.vnc in the inventory");
        }
    }
}
