package io.github.kextproof.suite;

import io.github.kextproof.journey.Journey;
import java.util.stream.Stream;

/** Walks a journey as its suite does, without JUnit between. */
final class SuiteJourney {
    private SuiteJourney() {}

    /** @throws IllegalArgumentException if no scenario has the name */
    static Scenarios named(String scenario) {
        return Stream.of(Scenarios.values())
                .filter(each -> each.scenario().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no scenario is named '" + scenario + "'; there are " + Scenarios.names()));
    }

    static void walk(Scenarios scenario, Journey journey) {
        switch (scenario) {
            case FRESH_APPROVAL -> new FreshApproval().allow_within_30_minutes_brings_full_protection(journey);
            case REAPPROVAL ->
                new Reapproval().kextutil_brings_a_lapsed_offer_back_and_then_loads_the_extension(journey);
            case MANAGED_JAMF -> new ManagedByJamf().a_mac_approved_by_jamf_is_never_blocked(journey);
            case MANAGED_INTUNE -> new ManagedByIntune().a_mac_approved_by_intune_is_never_blocked(journey);
            case RESTART -> new Restart().protection_survives_a_restart(journey);
            case PREAPPROVED -> new ApprovedBeforehand().a_mac_approved_beforehand_is_never_blocked(journey);
            case DETECTION -> new Detection().a_protected_mac_detects_a_test_file(journey);
        }
    }
}
