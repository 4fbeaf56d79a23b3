package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.policy.Waiver;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * @param byPlace the same, apart by where they ran, so that many requirements on many tests stay cheap
 */
record Cases(
        List<Case> all,
        List<Case> executed,
        Map<String, List<Case>> byScenario,
        Map<String, Map<Place, List<Case>>> byPlace) {

    /** @param waivers those that hold */
    static Cases of(Evidence evidence, Dimensions names, List<Waiver> waivers) {
        List<Case> all = evidence.tests().stream()
                .map(test -> Case.of(test, names, waivers))
                .toList();
        Map<String, List<Case>> byScenario = all.stream()
                .filter(each -> each.about().scenario().isPresent())
                .collect(Collectors.groupingBy(each -> each.about().scenario().orElseThrow()));
        Map<String, Map<Place, List<Case>>> byPlace = new HashMap<>();
        byScenario.forEach((scenario, cases) -> byPlace.put(scenario, apart(cases)));
        return new Cases(all, all.stream().filter(Case::executed).toList(), byScenario, byPlace);
    }

    private static Map<Place, List<Case>> apart(List<Case> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(each -> each.about().place(), LinkedHashMap::new, Collectors.toList()));
    }

    Map<Place, List<Case>> byPlace(String scenario) {
        return byPlace.getOrDefault(scenario, Map.of());
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
