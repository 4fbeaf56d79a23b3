package io.github.kextproof.report;

import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Shard;
import io.github.kextproof.mac.MacName;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which shard a run took, and of what: so that whoever gets the results of all shards can tell that all are there, and that
 * they are shards of the same.
 *
 * @param entries {@code shard}, such as {@code 3/8}, and its {@code journeys}; all others are the same for each shard of the same
 */
public record ShardFacts(Map<String, String> entries) {
    /** The environment variable that names the run which shards belong to, where no CI server does. */
    static final String RUN = "KEXTPROOF_RUN";

    /** Comes after a uuid in the names of the files that hold them, so that no copy of one replaces another. */
    static final String FILE = "-shard.properties";

    /**
     * The facts of one shard.
     *
     * @param whole all Macs that were chosen, those of other shards included
     * @param scenarios those that are run on them
     * @param journeys this shard's own, each as {@link #journey} names it
     * @param run as {@link RunFacts} has them, of which the packages' checksums are taken
     * @param environment the process's environment variables
     * @throws ReportException if the inventory can no longer be read
     */
    public static ShardFacts of(
            Shard shard,
            Inventory whole,
            List<String> scenarios,
            List<String> journeys,
            Map<String, String> run,
            Map<String, String> environment) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("shard", shard.toString());
        facts.put("journeys", String.join(", ", journeys));
        facts.put("commit", Build.COMMIT);
        facts.put("inventory", String.valueOf(whole.file().getFileName()));
        facts.put("inventory.sha256", fingerprint(whole.file()));
        facts.put(
                "macs",
                whole.entries().stream().map(entry -> entry.name().value()).collect(Collectors.joining(", ")));
        facts.put("scenarios", String.join(", ", scenarios));
        run.forEach((name, value) -> {
            if (name.startsWith(RunFacts.PACKAGE)) {
                facts.put(name, value);
            }
        });
        run(environment).ifPresent(named -> facts.put("run", named));
        return new ShardFacts(Collections.unmodifiableMap(facts));
    }

    /** A journey by the full name that its result has. */
    public static String journey(MacName mac, String scenario) {
        return new Subject(mac, scenario, false).fullName();
    }

    private static Optional<String> run(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(RUN))
                .map(String::strip)
                .filter(named -> !named.isEmpty())
                .or(() -> CiBuild.together(environment));
    }

    private static String fingerprint(Path inventory) {
        return RunFacts.sha256(inventory, "cannot read " + inventory + " again: was it moved?");
    }
}
