package io.github.kextproof.suite;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.mac.MacName;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run is to do.
 *
 * @param inventory of the Macs that have something to do
 * @param journeys Mac by Mac in the inventory's order, on each Mac in the order of the scenarios
 */
public record Agenda(Inventory inventory, List<Planned> journeys) {
    public Agenda {
        journeys = List.copyOf(journeys);
    }

    /** Each of the scenarios on each of the Macs. */
    public static Agenda of(Inventory inventory, List<Scenarios> scenarios) {
        return new Agenda(
                inventory,
                inventory.entries().stream()
                        .flatMap(entry -> scenarios.stream().map(scenario -> planned(entry, scenario)))
                        .toList());
    }

    private static Planned planned(Entry entry, Scenarios scenario) {
        return new Planned(entry.name(), scenario, entry.simulated());
    }

    /** Only those journeys, and only the Macs that they need. */
    public Agenda only(Predicate<Planned> wanted) {
        List<Planned> left = journeys.stream().filter(wanted).toList();
        List<Entry> macs = inventory.entries().stream()
                .filter(entry -> left.stream().anyMatch(journey -> journey.mac().equals(entry.name())))
                .toList();
        return new Agenda(new Inventory(inventory.file(), macs, inventory.scenarios(), inventory.expectation()), left);
    }

    /** The scenarios that at least one journey is about, in their order. */
    public List<Scenarios> scenarios() {
        return journeys.stream().map(Planned::scenario).distinct().sorted().toList();
    }

    /** The Macs that at least one journey is about, in the inventory's order. */
    public List<MacName> macs() {
        return journeys.stream().map(Planned::mac).distinct().toList();
    }

    /** What there is to do on a Mac, in the order of the scenarios. */
    public List<Scenarios> scenarios(MacName mac) {
        return journeys.stream()
                .filter(journey -> journey.mac().equals(mac))
                .map(Planned::scenario)
                .sorted()
                .toList();
    }

    boolean includes(MacName mac, String scenario) {
        return journeys.stream()
                .anyMatch(journey -> journey.mac().equals(mac)
                        && journey.scenario().scenario().equals(scenario));
    }
}
