package io.github.kextproof.gate.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds results that are there more than once, by their uuids. */
final class Copies {
    private final Map<String, String> fingerprints;
    private final List<String> copies = new ArrayList<>();
    private final List<String> otherwiseNamed = new ArrayList<>();

    Copies(Map<String, String> fingerprints) {
        this.fingerprints = fingerprints;
    }

    /**
     * Each result once. Of those that have one uuid but say different things nobody can tell which is the real one: none is
     * left.
     */
    List<Result> sort(List<Result> results, Gathered gathered) {
        Map<String, Result> first = new LinkedHashMap<>();
        Set<String> contested = new HashSet<>();
        for (Result result : results) {
            Result other = first.putIfAbsent(result.uuid(), result);
            if (other == null) {
                checkName(result);
            } else if (same(result, other)) {
                copies.add(result.file());
            } else {
                contested.add(result.uuid());
                gathered.add(new Defect(result.file(), EvidenceWords.sameUuid(result.uuid(), other.file())));
            }
        }
        if (!copies.isEmpty()) {
            gathered.note(EvidenceWords.copies(copies));
        }
        if (!otherwiseNamed.isEmpty()) {
            gathered.note(EvidenceWords.otherwiseNamed(otherwiseNamed));
        }
        first.keySet().removeAll(contested);
        return List.copyOf(first.values());
    }

    private boolean same(Result one, Result other) {
        return fingerprints.getOrDefault(one.file(), "").equals(fingerprints.getOrDefault(other.file(), "-"));
    }

    /** Allure's own reader does not care, and tools that merge directories rename files: worth a note, no more. */
    private void checkName(Result result) {
        if (!result.file().endsWith("/" + result.uuid() + "-result.json")) {
            otherwiseNamed.add(result.file());
        }
    }
}
