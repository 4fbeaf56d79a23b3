package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Policy;
import java.time.Instant;
import java.util.List;

/**
 * What the gate decided, and on what.
 *
 * @param time when
 * @param rulings in the policy's order, those that always hold first
 * @param waivers those that covered something
 */
public record Decision(
        Policy policy,
        Evidence evidence,
        Instant time,
        Outcome outcome,
        List<Ruling> rulings,
        List<UsedWaiver> waivers) {
    public Decision {
        rulings = List.copyOf(rulings);
        waivers = List.copyOf(waivers);
    }
}
