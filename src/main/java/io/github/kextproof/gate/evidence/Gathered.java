package io.github.kextproof.gate.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that has been read so far, from however many directories. */
final class Gathered {
    private final List<Result> results = new ArrayList<>();
    private final List<ShardFile> shards = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, List<String>> environment = new HashMap<>();
    private final SortedMap<String, String> fingerprints = new TreeMap<>();

    void note(String note) {
        notes.add(note);
    }

    void add(Defect defect) {
        defects.add(defect);
    }

    void add(Piece piece) {
        if (!piece.sha256().isEmpty()) {
            fingerprints.put(piece.file(), piece.sha256());
        }
        piece.why().ifPresent(why -> add(new Defect(piece.file(), why)));
        piece.result().ifPresent(results::add);
        piece.shard().ifPresent(shards::add);
        piece.environment().forEach((name, values) -> values.forEach(value -> addToEnvironment(name, value)));
    }

    private void addToEnvironment(String name, String value) {
        List<String> values = environment.computeIfAbsent(name, fresh -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    /** How many results and shards there are so far, and how many files that could not be read. */
    int size() {
        return results.size() + shards.size() + defects.size();
    }

    boolean hasResults() {
        return !results.isEmpty();
    }

    Evidence evidence(List<Given> directories) {
        List<Result> distinct = new Copies(fingerprints).sort(results, this);
        Shards known = Shards.of(shards);
        known.defects().forEach(this::add);
        known.incomplete(distinct.stream().map(Result::name).collect(Collectors.toSet()))
                .forEach(this::add);
        List<Test> tests = Attempts.group(distinct, this);
        defects.sort(Comparator.comparing(Defect::file).thenComparing(Defect::why));
        environment.replaceAll((name, values) -> List.copyOf(values));
        return new Evidence(
                directories.stream().map(Given::path).toList(), tests, defects, notes, environment, fingerprints);
    }
}
