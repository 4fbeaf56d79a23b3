package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What every rule judges from. */
record Matter(Policy policy, Evidence evidence, Cases cases, Optional<Comparison> baseline, Instant now) {

    static Matter of(Policy policy, Evidence evidence, Optional<Evidence> baseline, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Cases cases = Cases.of(evidence, policy, today);
        return new Matter(
                policy,
                evidence,
                cases,
                baseline.map(earlier -> Comparison.of(cases, earlier, Cases.of(earlier, policy, today))),
                now);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
