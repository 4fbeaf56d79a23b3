package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Policy;
import io.github.kextproof.gate.policy.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What every rule judges from. */
record Matter(Policy policy, Evidence evidence, Cases cases, Optional<Comparison> baseline, Instant now) {

    static Matter of(Policy policy, Evidence evidence, Optional<Evidence> baseline, Instant now) {
        List<Waiver> holding = policy.waivers().stream()
                .filter(waiver -> !waiver.expired(day(now)))
                .toList();
        Cases cases = Cases.of(evidence, policy.dimensions(), holding);
        return new Matter(
                policy,
                evidence,
                cases,
                baseline.map(
                        earlier -> Comparison.of(cases, earlier, Cases.of(earlier, policy.dimensions(), List.of()))),
                now);
    }

    LocalDate today() {
        return day(now);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
