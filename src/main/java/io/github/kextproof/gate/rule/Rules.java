package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Policy;
import java.time.Instant;
import java.util.Optional;

/** Holds evidence against a policy. */
public final class Rules {
    private Rules() {}

    /**
     * Applies every rule of the policy, and those that always hold.
     *
     * @param baseline an earlier run, for what compares
     * @param now when the decision is made
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static Decision apply(Policy policy, Evidence evidence, Optional<Evidence> baseline, Instant now) {
        throw new UnsupportedOperationException("not built yet");
    }
}
