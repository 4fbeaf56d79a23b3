package io.github.kextproof.suite;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Journey;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.journey.NotApplicable;
import io.github.kextproof.journey.ProductFailure;
import io.github.kextproof.journey.Trouble;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.ssh.Ssh;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Walks a scenario on a stub Mac without a network, and remembers what it told. */
final class DirectWalk {
    private DirectWalk() {}

    /** On a Mac of the stub Macs that people run. */
    static Recorder of(Scenarios scenario, String mac) {
        return of(scenario, mac, ssh -> ssh);
    }

    /** The same over connections of another kind. */
    static Recorder of(Scenarios scenario, String mac, UnaryOperator<Ssh> over) {
        Inventory inventory = new InventoryReader(Map.of()).read(Path.of("vms", "stubs.yaml"));
        Entry entry = inventory.entries().stream()
                .filter(each -> each.name().value().equals(mac))
                .findFirst()
                .orElseThrow();
        return of(scenario, (Entry.Stub) entry, over);
    }

    static Recorder of(Scenarios scenario, Entry.Stub mac) {
        return of(scenario, mac, ssh -> ssh);
    }

    private static Recorder of(Scenarios scenario, Entry.Stub mac, UnaryOperator<Ssh> over) {
        Recorder told = new Recorder();
        try (DirectSsh ssh = DirectSsh.to(mac)) {
            Journey journey = new Journeys(new Lab(over.apply(ssh), 1)).of(ssh.host(), told);
            try {
                walk(scenario, journey);
            } catch (NotApplicable | ProductFailure | Trouble e) {
                told.thrown = e;
            }
            if (!ssh.unsimulated().isEmpty()) {
                throw new AssertionError("not simulated: " + ssh.unsimulated());
            }
        }
        return told;
    }

    private static void walk(Scenarios scenario, Journey journey) {
        switch (scenario) {
            case FRESH_APPROVAL -> new FreshApproval().allow_within_30_minutes_brings_full_protection(journey);
            case REAPPROVAL ->
                new Reapproval().kextutil_brings_a_lapsed_offer_back_and_then_loads_the_extension(journey);
            case MANAGED_JAMF -> new ManagedByJamf().a_mac_approved_by_jamf_is_never_blocked(journey);
            case MANAGED_INTUNE -> new ManagedByIntune().a_mac_approved_by_intune_is_never_blocked(journey);
        }
    }
}
