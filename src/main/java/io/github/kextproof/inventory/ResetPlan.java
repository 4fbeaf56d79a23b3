package io.github.kextproof.inventory;

import io.github.kextproof.mac.Access;
import java.util.List;
import java.util.Optional;

/** How a Mac comes back to a state in which its kernel extension was never approved. */
public sealed interface ResetPlan {
    /** It does not: a Mac that was approved once stays so. */
    record None() implements ResetPlan {}

    /**
     * Steps on the machine that hosts the Mac as a guest, with the parameters filled in.
     *
     * @param recipe its name
     * @param probe steps that change nothing and tell whether the others would work; may be empty
     * @param steps run in order
     * @param keepsHardware whether the Mac that comes back has the hardware UUID that it had
     * @param host where they run; on the controller itself without one
     */
    record ByRecipe(
            String recipe, List<ResetStep> probe, List<ResetStep> steps, boolean keepsHardware, Optional<Access> host)
            implements ResetPlan {
        public ByRecipe {
            probe = List.copyOf(probe);
            steps = List.copyOf(steps);
        }

        /** The recipe named command: each one a command and its arguments, which must exit 0. */
        public static ByRecipe commands(List<List<String>> commands, Optional<Access> host) {
            return new ByRecipe(
                    Recipe.COMMAND,
                    List.of(),
                    commands.stream().map(ResetStep::of).toList(),
                    true,
                    host);
        }
    }
}
