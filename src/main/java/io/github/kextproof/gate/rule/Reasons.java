package io.github.kextproof.gate.rule;

import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The reasons for a ruling, for a reader: the first only, and how many more there are; of those that differ only in a uuid, which
 * tells a reader nothing, one and how many it stands for.
 */
final class Reasons {
    private static final int MOST = 20;

    /** How many may be looked at for one like it; words are not made for the others, which may be very many. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    private final Map<String, Alike> lines = new LinkedHashMap<>();
    private int looked;
    private int left;

    private record Alike(String first, int count) {
        Alike another() {
            return new Alike(first, count + 1);
        }

        String shown() {
            return count == 1 ? first : first + ", and " + (count - 1) + " more like it";
        }
    }

    /** Whether another would only be counted, whatever it says. */
    boolean isFull() {
        return looked >= MOST_LOOKED_AT;
    }

    /** Whether a reader gets to see it. */
    boolean add(String reason) {
        looked++;
        String line = Plain.oneLine(reason);
        String key = UUID.matcher(line).replaceAll("");
        if (lines.size() >= MOST && !lines.containsKey(key)) {
            left++;
            return false;
        }
        boolean fresh = !lines.containsKey(key);
        lines.merge(key, new Alike(line, 1), (first, again) -> first.another());
        return fresh;
    }

    /** So many more, of which nothing is said. */
    void count(int more) {
        left += more;
    }

    /** Those that stand for several last: what stands alone is sooner the cause. */
    List<String> shown() {
        List<String> shown = new ArrayList<>(lines.values().stream()
                .sorted(Comparator.comparing(line -> line.count() > 1))
                .map(Alike::shown)
                .toList());
        if (left > 0) {
            shown.add("and " + left + " more");
        }
        return shown;
    }
}
