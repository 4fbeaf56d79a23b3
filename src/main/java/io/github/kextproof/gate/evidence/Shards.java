package io.github.kextproof.gate.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds shards that did not arrive, and those of something else. kextproof's shards say of what they are; those that say the
 * same are shards of one run, and all of them must be there.
 */
final class Shards {
    private static final Comparator<ShardFile> BY_NUMBER =
            Comparator.comparingInt(ShardFile::number).thenComparing(ShardFile::file);

    private final Map<Map<String, String>, List<ShardFile>> runs;

    private Shards(Map<Map<String, String>, List<ShardFile>> runs) {
        this.runs = runs;
    }

    static Shards of(Collection<ShardFile> files) {
        return new Shards(files.stream().sorted(BY_NUMBER).collect(Collectors.groupingBy(ShardFile::same)));
    }

    List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (List<ShardFile> run : runs.values()) {
            SortedSet<Integer> missing = missing(run);
            if (!missing.isEmpty()) {
                ShardFile one = run.get(0);
                defects.add(new Defect(
                        one.file(),
                        EvidenceWords.missingShards(one.shown(), shown(missing, one)) + stray(one, missing)));
            }
        }
        return defects;
    }

    /**
     * Of a shard whose results arrived in part; a run announces all of its journeys before it says which shard it takes.
     *
     * @param names the full names of all results
     */
    List<Defect> incomplete(Set<String> names) {
        List<Defect> defects = new ArrayList<>();
        for (ShardFile file : runs.values().stream().flatMap(List::stream).toList()) {
            List<String> gone = file.journeys().stream()
                    .filter(journey -> !names.contains(journey))
                    .toList();
            if (!gone.isEmpty()) {
                defects.add(new Defect(
                        file.file(),
                        EvidenceWords.missingJourneys(
                                file.shown(), file.journeys().size(), gone)));
            }
        }
        return defects;
    }

    private static SortedSet<Integer> missing(List<ShardFile> run) {
        SortedSet<Integer> missing =
                IntStream.rangeClosed(1, run.get(0).count()).boxed().collect(Collectors.toCollection(TreeSet::new));
        run.forEach(file -> missing.remove(file.number()));
        return missing;
    }

    private static List<String> shown(SortedSet<Integer> missing, ShardFile one) {
        return missing.stream().map(number -> number + "/" + one.count()).toList();
    }

    /** Of those that are missing one may be there, though of something else; empty if none is. */
    private String stray(ShardFile one, SortedSet<Integer> missing) {
        return runs.values().stream()
                .flatMap(List::stream)
                .filter(other -> !other.same().equals(one.same()))
                .filter(other -> other.count() == one.count() && missing.contains(other.number()))
                .min(BY_NUMBER)
                .map(other -> EvidenceWords.otherShard(other, difference(one, other)))
                .orElse("");
    }

    /** The first fact in which they differ. */
    private static String difference(ShardFile one, ShardFile other) {
        TreeMap<String, String> facts = new TreeMap<>(one.same());
        facts.putAll(other.same());
        return facts.keySet().stream()
                .filter(fact -> !fact(one, fact).equals(fact(other, fact)))
                .findFirst()
                .map(fact -> EvidenceWords.difference(fact, fact(other, fact), fact(one, fact)))
                .orElseThrow();
    }

    private static String fact(ShardFile file, String fact) {
        return file.same().getOrDefault(fact, "");
    }
}
