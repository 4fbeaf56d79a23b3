package io.github.kextproof.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of which it is known that the two kinds of stub Mac answer differently, by macOS and line, with the reason. */
final class KnownDifferences {
    private final Map<String, String> reasons = new HashMap<>();

    private KnownDifferences() {}

    /** The table: a reason after {@code ## }, below it {@code MACOS | LINE}, with {@code *} for both. */
    static KnownDifferences read() {
        KnownDifferences known = new KnownDifferences();
        String reason = "";
        for (String line : Lines.read("differences.txt")) {
            if (line.startsWith("## ")) {
                reason = line.substring(3);
            } else {
                String[] parts = line.split(" \\| ", 2);
                known.reasons.put(parts[0] + " " + parts[1], reason);
            }
        }
        return known;
    }

    /** Why a line is answered differently; empty if it is not known to be. */
    Optional<String> reason(String macos, String line) {
        return Optional.ofNullable(reasons.get(macos + " " + line))
                .or(() -> Optional.ofNullable(reasons.get("* " + line)));
    }

    /** The lines in the table for a macOS. */
    List<String> lines(String macos) {
        return reasons.keySet().stream()
                .filter(key -> key.startsWith(macos + " ") || key.startsWith("* "))
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .toList();
    }
}
