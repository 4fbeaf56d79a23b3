package io.github.kextproof.cli;

import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.report.EarlierRun;
import io.github.kextproof.report.EarlierRun.Past;
import io.github.kextproof.suite.Agenda;
import io.github.kextproof.suite.Planned;
import java.util.List;
import java.util.stream.Collectors;

/** What of an agenda an earlier run left to be done again. */
final class Rerun {
    private final EarlierRun earlier;
    private final Agenda agenda;
    private final List<Past> again;

    /** @param agenda all that the command line allows */
    Rerun(EarlierRun earlier, Agenda agenda) {
        this.earlier = earlier;
        this.agenda = agenda;
        this.again = earlier.journeys().stream().filter(Past::again).toList();
    }

    boolean isNothing() {
        return again.isEmpty();
    }

    Agenda agenda() {
        return agenda.only(this::isWanted);
    }

    private boolean isWanted(Planned journey) {
        return again.stream().anyMatch(past -> is(past, journey));
    }

    private static boolean is(Past past, Planned journey) {
        return past.mac().equals(journey.mac().value())
                && past.scenario().equals(journey.scenario().scenario());
    }

    /**
     * Failed journeys of Macs that are gone: a journey that is silently left out would look repaired.
     *
     * @param inventory all of it
     * @return nothing if there are none
     */
    String missing(Inventory inventory) {
        List<String> gone = again.stream()
                .filter(past -> inventory.entries().stream()
                        .noneMatch(entry -> entry.name().value().equals(past.mac())))
                .map(Past::shown)
                .toList();
        return gone.isEmpty()
                ? ""
                : earlier.directory() + " names Macs that are not in "
                        + inventory.file().getFileName() + ": "
                        + String.join(", ", gone)
                        + "\n  perhaps    run with the inventory of that run, or name with --mac those that are to be run"
                        + " again";
    }

    /** What is run again, and what is not though it is in the results. */
    String words() {
        if (again.isEmpty()) {
            return "nothing to rerun: of " + journeys(earlier.journeys().size()) + " in " + earlier.directory()
                    + " each passed or did not apply";
        }
        List<String> left = again.stream()
                .filter(past -> agenda.journeys().stream().noneMatch(journey -> is(past, journey)))
                .map(Past::shown)
                .toList();
        List<Planned> wanted = agenda().journeys();
        return "again        " + wanted.size() + " of "
                + journeys(earlier.journeys().size()) + " in "
                + earlier.directory()
                + wanted.stream()
                        .map(Planned::shown)
                        .collect(Collectors.joining(", ", wanted.isEmpty() ? "" : ": ", ""))
                + (left.isEmpty() ? "" : "\nleft out     by --mac, --scenario or --shard: " + String.join(", ", left));
    }

    private static String journeys(int count) {
        return count + (count == 1 ? " journey" : " journeys");
    }
}
