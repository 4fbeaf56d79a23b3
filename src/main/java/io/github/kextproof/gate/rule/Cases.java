package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All tests of some evidence, sorted once for all rules.
 *
 * @param all in the evidence's order
 * @param executed those that passed, failed or broke
 * @param byScenario those that say their scenario
 */
record Cases(List<Case> all, List<Case> executed, Map<String, List<Case>> byScenario) {

    static Cases of(Evidence evidence, Policy policy, LocalDate today) {
        List<Case> all = evidence.tests().stream()
                .map(test -> Case.of(test, policy, today))
                .toList();
        return new Cases(
                all,
                all.stream().filter(Case::executed).toList(),
                all.stream()
                        .filter(each -> each.about().scenario().isPresent())
                        .collect(Collectors.groupingBy(
                                each -> each.about().scenario().orElseThrow())));
    }

    List<Case> in(String scenario) {
        return byScenario.getOrDefault(scenario, List.of());
    }

    List<Case> those(Predicate<Case> wanted) {
        return all.stream().filter(wanted).toList();
    }

    List<Case> passed() {
        return executed.stream().filter(Case::passed).toList();
    }
}
