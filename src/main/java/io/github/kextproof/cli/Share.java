package io.github.kextproof.cli;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Shard;
import io.github.kextproof.report.ResultsDirectory;
import io.github.kextproof.report.RunFacts;
import io.github.kextproof.report.ShardFacts;
import io.github.kextproof.suite.Agenda;
import io.github.kextproof.suite.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one controller takes of all that a command line chooses: a shard, or everything. */
final class Share {
    private final Optional<Shard> shard;
    private final Agenda whole;

    /** @param whole all that the command line chooses but for the shard */
    Share(Optional<Shard> shard, Agenda whole) {
        this.shard = shard;
        this.whole = whole;
    }

    /** The journeys on this controller's Macs. */
    Agenda agenda() {
        return shard.map(part -> whole.only(journey -> part.has(journey.mac()))).orElse(whole);
    }

    boolean isEmpty() {
        return agenda().inventory().entries().isEmpty();
    }

    /** Which Macs these are; nothing if no shard was named. */
    Optional<String> words() {
        return shard.map(part -> isEmpty() ? emptiness(part, whole.inventory().entries(), file()) : some(part));
    }

    private String some(Shard part) {
        List<Entry> macs = agenda().inventory().entries();
        return "shard        " + part + ": " + macs.size() + " of "
                + counted(whole.inventory().entries()) + " in "
                + file() + ": "
                + macs.stream().map(entry -> entry.name().value()).collect(Collectors.joining(", "));
    }

    private String file() {
        return String.valueOf(whole.inventory().file().getFileName());
    }

    /** Why a shard has nothing to do, and that this is no failure. */
    static String emptiness(Shard part, List<Entry> chosen, String file) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        chosen.forEach(entry -> sizes.merge(Shard.of(entry.name(), part.count()).number(), 1, Integer::sum));
        return "shard " + part + " has no Mac, so that nothing is evaluated here"
                + "\n  chosen     " + counted(chosen) + " of " + file + ", which fall into "
                + sizes.entrySet().stream()
                        .map(size -> size.getKey() + "/" + part.count() + " (" + size.getValue() + ")")
                        .collect(Collectors.joining(", "))
                + "\n  perhaps    that is no failure: the gate over the results of all shards decides";
    }

    private static String counted(List<Entry> macs) {
        return macs.size() + (macs.size() == 1 ? " Mac" : " Macs");
    }

    /**
     * Writes what the run was made with. A shard's {@code environment.properties} tells of all shards, so that each writes the
     * same one and none is lost where their results are copied into one directory; which shard it was, and of what, stands in a
     * file of its own.
     *
     * @param environment the process's environment variables
     */
    void describe(ResultsDirectory directory, Agenda agenda, boolean rerun, Map<String, String> environment) {
        if (shard.isEmpty()) {
            directory.describe(RunFacts.of(agenda.inventory(), Version.number()));
            return;
        }
        Map<String, String> facts = RunFacts.of(whole.inventory(), shard.get(), Version.number());
        directory.describe(facts);
        if (!rerun) {
            List<String> scenarios =
                    whole.scenarios().stream().map(Scenarios::scenario).toList();
            List<String> journeys = agenda.journeys().stream()
                    .map(journey ->
                            ShardFacts.journey(journey.mac(), journey.scenario().scenario()))
                    .toList();
            directory.describe(ShardFacts.of(shard.get(), whole.inventory(), scenarios, journeys, facts, environment));
        }
    }
}
