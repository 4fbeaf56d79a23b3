package io.github.kextproof.inventory;

import io.github.kextproof.mac.Access;
import java.util.List;

/** How a Mac comes back to a state in which its kernel extension was never approved. */
public sealed interface ResetPlan {
    /** It does not: a Mac that was approved once stays so. */
    record None() implements ResetPlan {}

    /**
     * Commands on the machine that hosts the Mac as a guest, such as {@code vmrun revertToSnapshot}.
     *
     * @param commands each one a command and its arguments, run in order; each must exit 0
     */
    record OverSsh(Access host, List<List<String>> commands) implements ResetPlan {
        public OverSsh {
            commands = commands.stream().map(List::copyOf).toList();
        }
    }
}
