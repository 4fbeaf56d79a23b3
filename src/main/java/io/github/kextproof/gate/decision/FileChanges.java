package io.github.kextproof.gate.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * How files differ from what they were: each is named as it was, those added as they are.
 *
 * @param same how many are as they were
 */
record FileChanges(int same, List<String> changed, List<String> missing, List<String> added) {

    /** One file and the SHA-256 of its content. */
    private record Print(String file, String sha256) {
        String name() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    /**
     * Compares fingerprints by file. Directories are moved, and results gathered elsewhere: a file that is not where it was
     * is looked for by its name alone.
     */
    static FileChanges between(SortedMap<String, String> before, SortedMap<String, String> now) {
        List<Print> then = prints(before);
        List<Print> left = prints(now);
        int same = pairs(then, left, print -> print).size()
                + pairs(then, left, print -> new Print(print.name(), print.sha256()))
                        .size();
        List<String> changed = new ArrayList<>(pairs(then, left, Print::file));
        changed.addAll(pairs(then, left, Print::name));
        changed.sort(null);
        return new FileChanges(
                same,
                changed,
                then.stream().map(Print::file).toList(),
                left.stream().map(Print::file).toList());
    }

    boolean none() {
        return changed.isEmpty() && missing.isEmpty() && added.isEmpty();
    }

    private static List<Print> prints(SortedMap<String, String> fingerprints) {
        List<Print> prints = new ArrayList<>();
        fingerprints.forEach((file, sha256) -> prints.add(new Print(file, sha256)));
        return prints;
    }

    /** Takes those that agree in something off both lists, each once; names them as on the first. */
    private static List<String> pairs(List<Print> then, List<Print> now, Function<Print, Object> in) {
        Map<Object, Deque<Print>> found = new LinkedHashMap<>();
        now.forEach(print -> found.computeIfAbsent(in.apply(print), any -> new ArrayDeque<>())
                .add(print));
        List<String> pairs = new ArrayList<>();
        List<Print> alone = new ArrayList<>();
        for (Print print : then) {
            if (found.getOrDefault(in.apply(print), new ArrayDeque<>()).poll() == null) {
                alone.add(print);
            } else {
                pairs.add(print.file());
            }
        }
        then.clear();
        then.addAll(alone);
        now.clear();
        found.values().forEach(now::addAll);
        now.sort(Comparator.comparing(Print::file));
        return pairs;
    }
}
