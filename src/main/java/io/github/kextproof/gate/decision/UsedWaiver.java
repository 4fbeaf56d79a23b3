package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.gate.policy.Waiver;
import io.github.kextproof.gate.rule.Decision;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A waiver without which a decision might have been another.
 *
 * @param files the results of the tests it covered
 */
record UsedWaiver(Waiver waiver, List<String> files) {
    /** In the policy's order; of several that fit a test, the first covers it. */
    static List<UsedWaiver> of(Decision decision) {
        LocalDate today = LocalDate.ofInstant(decision.time(), ZoneOffset.UTC);
        Map<Waiver, List<String>> used = new LinkedHashMap<>();
        decision.policy().waivers().forEach(waiver -> used.put(waiver, new ArrayList<>()));
        for (Test test : decision.evidence().tests()) {
            covering(test, decision.policy().waivers(), today)
                    .ifPresent(waiver -> used.computeIfAbsent(waiver, any -> new ArrayList<>())
                            .add(test.latest().file()));
        }
        return used.entrySet().stream()
                .filter(waiver -> !waiver.getValue().isEmpty())
                .map(waiver -> new UsedWaiver(waiver.getKey(), List.copyOf(waiver.getValue())))
                .toList();
    }

    private static Optional<Waiver> covering(Test test, List<Waiver> waivers, LocalDate today) {
        Result result = test.latest();
        boolean wrong = result.status() == Status.FAILED || result.status() == Status.BROKEN;
        if (!result.finished() || !(wrong || test.flaky())) {
            return Optional.empty();
        }
        return waivers.stream()
                .filter(waiver -> !waiver.expired(today) && waiver.test().matches(result.name()))
                .findFirst();
    }
}
