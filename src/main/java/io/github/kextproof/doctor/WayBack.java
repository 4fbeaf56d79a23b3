package io.github.kextproof.doctor;

import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.inventory.ResetStep;
import io.github.kextproof.mac.Access;
import io.github.kextproof.reset.Reset;
import io.github.kextproof.reset.ResetFailed;
import io.github.kextproof.reset.ResetHost;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.text.Plain;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether the machine that resets the Mac can be reached, and has the snapshot to go back to. */
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
            return snapshot(plan)
                    .map(reverting -> snapshot(host, reverting, mac))
                    .orElseGet(() -> probe(plan, host, where, mac));
        } catch (ShellException e) {
            return Diagnosis.bad(
                    "the machine that resets the Mac: " + e.getMessage(), e.advice() + "; see reset in the inventory");
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

    /** The words {@code vmrun revertToSnapshot VMX NAME}, if that is how it is done. */
    private static Optional<List<String>> snapshot(ResetPlan.ByRecipe plan) {
        return plan.steps().stream()
                .map(ResetStep::words)
                .filter(words -> words.contains("revertToSnapshot"))
                .map(words -> words.subList(words.indexOf("revertToSnapshot") - 1, words.size()))
                .filter(words -> words.size() == 4)
                .findFirst();
    }

    private static Diagnosis snapshot(Shell host, List<String> reverting, Patient mac) {
        String vmx = reverting.get(2);
        String name = reverting.get(3);
        Outcome listed = host.run(
                CommandLine.of(reverting.get(0), "listSnapshots", vmx),
                mac.host().settings().deadlines().command());
        boolean there = listed.succeeded() && listed.stdout().text().lines().anyMatch(name::equals);
        return there
                ? new Diagnosis.Fine("snapshot " + name + " of " + vmx)
                : Diagnosis.bad(
                        "the snapshot to go back to is not there",
                        "a line '" + name + "' from " + listed.command().quoted(),
                        Plain.oneLine(listed.stdout().text() + listed.stderr().text(), LONGEST),
                        "on the Mac's host, with Defender never approved on the Mac: "
                                + CommandLine.of(reverting.get(0), "snapshot", vmx, name)
                                        .quoted());
    }
}
