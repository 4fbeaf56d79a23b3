package io.github.kextproof.gate.policy;

import java.util.List;

/**
 * Scenarios that must have passed. Each combination of a scenario, a macOS version, a locale and a management is one
 * requirement of its own; an empty list leaves that dimension open.
 *
 * @param scenarios at least one
 * @param macos versions as results have them; {@code 10.15} means every 10.15.x
 * @param macs on how many different Macs each combination must have passed; at least 1
 */
public record Requirement(
        List<String> scenarios, List<String> macos, List<String> locales, List<String> managements, int macs) {
    public Requirement {
        scenarios = List.copyOf(scenarios);
        macos = List.copyOf(macos);
        locales = List.copyOf(locales);
        managements = List.copyOf(managements);
    }
}
