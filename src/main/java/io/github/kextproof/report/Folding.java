package io.github.kextproof.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds waiting loops: of commands that repeat in the same order, shows the first round, what changed, and counts the
 * rest.
 *
 * <p>In a later round only a command whose answer differs from the round before is shown; of many changes the first
 * {@value #CHANGES_SHOWN} and the last.
 */
final class Folding {
    /** A loop runs at most so many commands per round. */
    private static final int LONGEST_ROUND = 8;
    /** Twice is no loop. */
    private static final int FEWEST_ROUNDS = 3;

    static final int CHANGES_SHOWN = 5;

    /** One line of what is left. */
    sealed interface Part {
        /** A command as it was run. */
        record Shown(Ran ran) implements Part {}

        /**
         * Rounds left out.
         *
         * @param commands in each round
         * @param changed whether any answer differed from the round before
         */
        record Folded(int rounds, int commands, boolean changed, Ran first, Ran last) implements Part {}
    }

    private final List<Ran> all;
    private final List<Part> parts = new ArrayList<>();

    private Folding(List<Ran> all) {
        this.all = all;
    }

    static List<Part> fold(List<Ran> all) {
        Folding folding = new Folding(all);
        int at = 0;
        while (at < all.size()) {
            at += folding.next(at);
        }
        return folding.parts;
    }

    /** Takes a loop or a single command; returns how many commands that were. */
    private int next(int at) {
        int best = 0;
        int length = 0;
        for (int period = 1; period <= LONGEST_ROUND; period++) {
            int rounds = rounds(at, period);
            if (rounds >= FEWEST_ROUNDS && rounds * period > best * length) {
                best = rounds;
                length = period;
            }
        }
        if (best == 0) {
            parts.add(new Part.Shown(all.get(at)));
            return 1;
        }
        loop(at, length, best);
        return best * length;
    }

    private int rounds(int at, int period) {
        int end = at + period;
        while (end < all.size()
                && all.get(end).command().equals(all.get(end - period).command())) {
            end++;
        }
        return Math.min(end, all.size()) < at + period ? 0 : (end - at) / period;
    }

    private void loop(int at, int period, int rounds) {
        List<List<Ran>> changes = new ArrayList<>();
        for (int round = 1; round < rounds; round++) {
            changes.add(changed(at + round * period, period));
        }
        all.subList(at, at + period).forEach(ran -> parts.add(new Part.Shown(ran)));
        List<Integer> shown = shown(changes);
        int from = 0;
        for (int change : shown) {
            foldAway(at, period, changes, from, change);
            changes.get(change).forEach(ran -> parts.add(new Part.Shown(ran)));
            from = change + 1;
        }
        foldAway(at, period, changes, from, changes.size());
    }

    /** What answered differently in the round that starts here than in the one before. */
    private List<Ran> changed(int start, int period) {
        List<Ran> changed = new ArrayList<>();
        for (int index = start; index < start + period; index++) {
            if (!all.get(index).answer().equals(all.get(index - period).answer())) {
                changed.add(all.get(index));
            }
        }
        return changed;
    }

    private static List<Integer> shown(List<List<Ran>> changes) {
        List<Integer> changed = new ArrayList<>();
        for (int round = 0; round < changes.size(); round++) {
            if (!changes.get(round).isEmpty()) {
                changed.add(round);
            }
        }
        if (changed.size() <= CHANGES_SHOWN + 1) {
            return changed;
        }
        List<Integer> shown = new ArrayList<>(changed.subList(0, CHANGES_SHOWN));
        shown.add(changed.get(changed.size() - 1));
        return shown;
    }

    /** Counts the later rounds from one (inclusive) to another (exclusive), 0 being the second round of the loop. */
    private void foldAway(int at, int period, List<List<Ran>> changes, int from, int to) {
        if (from == to) {
            return;
        }
        boolean changed = changes.subList(from, to).stream().anyMatch(round -> !round.isEmpty());
        Ran first = all.get(at + (from + 1) * period);
        Ran last = all.get(at + (to + 1) * period - 1);
        parts.add(new Part.Folded(to - from, period, changed, first, last));
    }
}
