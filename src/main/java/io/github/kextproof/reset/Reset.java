package io.github.kextproof.reset;

import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.ssh.Shell;
import java.time.Duration;

/** Takes a Mac back to its snapshot; whether it is back and as it should be, is for others to find out. */
public final class Reset {
    private final ResetPlan.ByRecipe plan;

    public Reset(ResetPlan.ByRecipe plan) {
        this.plan = plan;
    }

    /**
     * Runs the steps in order.
     *
     * @param place from {@link ResetHost}
     * @param patience for each step that has no deadline of its own
     * @throws ResetFailed if one fails or does not end
     * @throws io.github.kextproof.ssh.ShellException if the place is lost
     */
    public void run(Shell place, Duration patience) {
        Steps steps = new Steps(place, "the reset to a never-approved state failed", patience);
        plan.steps().forEach(steps::run);
    }

    /**
     * Whether the reset would work, as far as that can be told without changing anything: its provider is there, and the
     * snapshot. A recipe without a probe says nothing.
     *
     * @param place from {@link ResetHost}
     * @param patience for each step that has no deadline of its own
     * @throws ResetFailed if it would not
     * @throws io.github.kextproof.ssh.ShellException if the place is lost
     */
    public void probe(Shell place, Duration patience) {
        Steps steps = new Steps(place, "the reset would not work", patience);
        plan.probe().forEach(steps::run);
    }

    /** Whether {@link #probe} asks anything. */
    public boolean hasProbe() {
        return !plan.probe().isEmpty();
    }
}
