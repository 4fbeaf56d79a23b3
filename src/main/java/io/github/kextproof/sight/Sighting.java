package io.github.kextproof.sight;

import java.util.List;

/** What came of looking for something. */
public sealed interface Sighting {
    /** It is there, once. */
    record Found(Spot spot) implements Sighting {}

    /** It, or something that looks just like it, is there more than once. */
    record Several(List<Spot> spots) implements Sighting {
        public Several {
            spots = List.copyOf(spots);
        }
    }

    /** It is not there. */
    record Nothing() implements Sighting {}
}
