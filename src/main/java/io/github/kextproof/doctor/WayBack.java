package io.github.kextproof.doctor;

import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.mac.Access;
import io.github.kextproof.reset.Reset;
import io.github.kextproof.reset.ResetFailed;
import io.github.kextproof.reset.ResetHost;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.text.Plain;
import java.time.Duration;

/** Whether the machine that resets the Mac can be reached, and what the probe of its recipe finds there. */
final class WayBack implements Check {
    private static final int LONGEST = 120;

    @Override
    public Diagnosis look(Patient mac) {
        if (!(mac.host().reset() instanceof ResetPlan.ByRecipe plan)) {
            return new Diagnosis.Fine("none: the Mac is taken as it is");
        }
        Duration connect = mac.host().settings().deadlines().connect();
        String where = plan.host().map(Access::shown).orElse("this machine");
        try (Shell host = new ResetHost(mac.ssh(), connect, Line.NO_LOG).open(plan)) {
            return probe(plan, host, where, mac);
        } catch (ShellException e) {
            return Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
        }
    }

    /** By the recipe's own probe, if it has one. */
    private static Diagnosis probe(ResetPlan.ByRecipe plan, Shell host, String where, Patient mac) {
        Reset reset = new Reset(plan);
        if (!reset.hasProbe()) {
            return new Diagnosis.Fine(where + " can be reached; what its commands do is not known before");
        }
        try {
            reset.probe(host, mac.host().settings().deadlines().command());
            return new Diagnosis.Fine(plan.recipe() + " on " + where + " has what it goes back to");
        } catch (ResetFailed e) {
            return Diagnosis.bad(
                    String.valueOf(e.getMessage()), e.expected(), Plain.oneLine(e.actual(), LONGEST), e.advice());
        }
    }
}
