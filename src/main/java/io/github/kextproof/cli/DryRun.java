package io.github.kextproof.cli;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.journey.Itinerary;
import io.github.kextproof.mac.Access;
import io.github.kextproof.suite.Agenda;
import io.github.kextproof.suite.Itineraries;
import io.github.kextproof.suite.Planned;
import io.github.kextproof.suite.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run would do, in words: its Macs and journeys, then what each scenario does on a Mac. */
final class DryRun {
    private final Agenda agenda;
    private final List<String> lines = new ArrayList<>();

    private DryRun(Agenda agenda) {
        this.agenda = agenda;
    }

    /** @param atOnce how many Macs would be at work at once */
    static String of(Agenda agenda, int atOnce) {
        DryRun dry = new DryRun(agenda);
        dry.lines.add("Dry run of " + agenda.inventory().file().getFileName()
                + ": no Mac is connected to, no stub Mac is started, no result is written.");
        dry.macs(atOnce);
        agenda.scenarios().forEach(dry::scenario);
        return String.join("\n", dry.lines);
    }

    private void macs(int atOnce) {
        List<Entry> macs = agenda.inventory().entries();
        lines.add("");
        lines.add(counted(agenda.journeys().size(), "journey") + " on " + counted(macs.size(), "Mac") + ", "
                + Math.min(atOnce, macs.size()) + " at work at once, the journeys of one Mac one after the other:");
        int width =
                macs.stream().mapToInt(mac -> mac.name().value().length()).max().orElse(0);
        for (Entry mac : macs) {
            String scenarios = String.join(
                    ", ",
                    agenda.journeys().stream()
                            .filter(journey -> journey.mac().equals(mac.name()))
                            .map(Planned::scenario)
                            .map(Scenarios::scenario)
                            .toList());
            lines.add(String.format(Locale.ROOT, "  %-" + Math.max(1, width) + "s  %s", mac.name(), scenarios));
            lines.add(" ".repeat(width + 4) + where(mac));
        }
    }

    private static String where(Entry mac) {
        if (mac instanceof Entry.Lab lab) {
            Host host = lab.host();
            return "at " + way(host.access());
        }
        return ((Entry.Stub) mac).inContainer() ? "a stub Mac in a container" : "a stub Mac in this program";
    }

    private static String way(Access access) {
        return access.shown() + access.jump().map(hop -> ", from " + way(hop)).orElse("");
    }

    private void scenario(Scenarios scenario) {
        Itinerary itinerary = Itineraries.of(scenario);
        lines.add("");
        lines.add(scenario.scenario() + ", " + counted(itinerary.legs().size(), "step")
                + "; applies only to a Mac that is or has: " + String.join(", ", itinerary.conditions())
                + " (decided on the Mac)");
        int number = 0;
        for (Itinerary.Leg leg : itinerary.legs()) {
            number++;
            lines.add(String.format(Locale.ROOT, "  %2d  %s", number, leg.step()));
            leg.commands().forEach(command -> lines.add("        " + command));
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
