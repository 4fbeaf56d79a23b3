package io.github.kextproof.suite;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.ssh.SshjSsh;
import java.util.List;
import java.util.stream.Stream;

/** Walks an entry's journey as its suite does, over a real SSH connection to its stub Mac. */
final class WalkOverSsh {
    /** Where an inventory is refused there is no journey, and no step of one. */
    static final String BEFORE_ALL_STEPS = "Read the inventory";

    private WalkOverSsh() {}

    static Found walk(CatalogueEntry entry) {
        Inventory inventory;
        try {
            inventory = new InventoryReader(System.getenv()).read(entry.file());
        } catch (DocumentException e) {
            return new Found("configuration", BEFORE_ALL_STEPS, String.valueOf(e.getMessage()), List.of());
        }
        try (Fleet fleet = Fleet.of(inventory)) {
            Host host = fleet.hosts().get(0);
            return walk(entry, host).with(complaints(fleet, host));
        } catch (StubMacsFailed e) {
            return Found.unowned(e, "Start the stub Macs");
        }
    }

    private static Found walk(CatalogueEntry entry, Host host) {
        Whereabouts whereabouts = new Whereabouts();
        Throwable thrown = new IllegalStateException("the journey ended without a verdict");
        try {
            Journeys journeys = new Journeys(new Lab(new SshjSsh(), 1), new Cancellation());
            SuiteJourney.walk(SuiteJourney.named(entry.scenario()), journeys.of(host, whereabouts));
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        return whereabouts.found(thrown);
    }

    private static List<String> complaints(Fleet fleet, Host host) {
        return Stream.concat(
                        fleet.unsimulated(host.settings().name()).stream().map(command -> "not simulated: " + command),
                        fleet.unusedScript().stream().map(entry -> "not used: " + entry))
                .toList();
    }
}
