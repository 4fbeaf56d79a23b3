package io.github.kextproof.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known word with the fewest edits (insert, delete, replace, swap neighbours) to the given one, whatever the case
     * of their letters: at most one edit for every three letters. Failing that, the only one that begins with it.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String given = word.toLowerCase(Locale.ROOT);
        int tolerated = Math.max(1, given.length() / 3);
        Optional<String> close = known.stream()
                // As many edits at least as the lengths differ: nothing to compute for what is far too long.
                .filter(candidate -> Math.abs(given.length() - candidate.length()) <= tolerated)
                .filter(candidate -> edits(given, candidate.toLowerCase(Locale.ROOT)) <= tolerated)
                .min(Comparator.<String>comparingInt(candidate -> edits(given, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
        return close.isPresent() ? close : onlyOneBeginningWith(given, known);
    }

    private static Optional<String> onlyOneBeginningWith(String given, Collection<String> known) {
        var candidates = known.stream()
                .filter(candidate ->
                        given.length() > 1 && candidate.toLowerCase(Locale.ROOT).startsWith(given))
                .distinct()
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The optimal string alignment distance. */
    private static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(from, to, cost, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(String from, String to, int[][] cost, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
