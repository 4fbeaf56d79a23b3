package io.github.kextproof.sight;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs of a bright and a dark place of a template: where the screen lacks their contrast, nothing more need be compared. */
final class Probes {
    private static final int PAIRS = 16;
    /** Of 255: a label that can be read has more. */
    private static final int CONTRAST = 30;

    private final int[] bright;
    private final int[] dark;

    private Probes(int[] bright, int[] dark) {
        this.bright = bright;
        this.dark = dark;
    }

    static Probes of(int[] levels) {
        int[] sorted = levels.clone();
        Arrays.sort(sorted);
        int least = sorted[0];
        int most = sorted[sorted.length - 1];
        int margin = (most - least) / 8;
        return new Probes(spread(levels, most - margin, most), spread(levels, least, least + margin));
    }

    /** Some of the places with levels in between, from all over the template. */
    private static int[] spread(int[] levels, int from, int to) {
        int[] places = IntStream.range(0, levels.length)
                .filter(i -> from <= levels[i] && levels[i] <= to)
                .toArray();
        int[] chosen = new int[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            // By leaps, so that the first few already lie far apart.
            chosen[i] = places[(int) ((long) (i * 7 % PAIRS) * places.length / PAIRS)];
        }
        return chosen;
    }

    /** As offsets on a screen of that width. */
    On on(Gray screen, int templateWidth, boolean evenInverted) {
        return new On(
                screen.levels(),
                offsets(bright, templateWidth, screen.width()),
                offsets(dark, templateWidth, screen.width()),
                evenInverted);
    }

    private static int[] offsets(int[] places, int templateWidth, int screenWidth) {
        return Arrays.stream(places)
                .map(place -> place / templateWidth * screenWidth + place % templateWidth)
                .toArray();
    }

    /** Probes on one screen. */
    static final class On {
        private final int[] levels;
        private final int[] bright;
        private final int[] dark;
        private final boolean evenInverted;

        private On(int[] levels, int[] bright, int[] dark, boolean evenInverted) {
            this.levels = levels;
            this.bright = bright;
            this.dark = dark;
            this.evenInverted = evenInverted;
        }

        /** Whether every pair has at least half of the first pair's contrast, in the same direction. */
        boolean fit(int at) {
            int first = levels[at + bright[0]] - levels[at + dark[0]];
            boolean inverted = first < 0;
            int contrast = Math.abs(first);
            if (contrast < CONTRAST || (inverted && !evenInverted)) {
                return false;
            }
            for (int i = 1; i < bright.length; i++) {
                int next = levels[at + bright[i]] - levels[at + dark[i]];
                if ((inverted ? -next : next) * 2 < contrast) {
                    return false;
                }
            }
            return true;
        }
    }
}
