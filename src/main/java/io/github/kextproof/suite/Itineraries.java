package io.github.kextproof.suite;

import io.github.kextproof.journey.Itinerary;
import io.github.kextproof.journey.Journey;

/** Has suites say what they would do, by the same lines with which they do it. */
public final class Itineraries {
    private Itineraries() {}

    /** The scenario's conditions and steps; nothing is connected to. */
    public static Itinerary of(Scenarios scenario) {
        Itinerary itinerary = new Itinerary();
        walk(scenario, itinerary.journey());
        return itinerary;
    }

    private static void walk(Scenarios scenario, Journey journey) {
        switch (scenario) {
            case FRESH_APPROVAL -> new FreshApproval().allow_within_30_minutes_brings_full_protection(journey);
            case REAPPROVAL ->
                new Reapproval().kextutil_brings_a_lapsed_offer_back_and_then_loads_the_extension(journey);
            case MANAGED_JAMF -> new ManagedByJamf().a_mac_approved_by_jamf_is_never_blocked(journey);
            case MANAGED_INTUNE -> new ManagedByIntune().a_mac_approved_by_intune_is_never_blocked(journey);
            case PREAPPROVED -> new ApprovedBeforehand().a_mac_approved_beforehand_is_never_blocked(journey);
            case RESTART -> new Restart().protection_survives_a_restart(journey);
            case DETECTION -> new Detection().a_protected_mac_detects_a_test_file(journey);
        }
    }
}
