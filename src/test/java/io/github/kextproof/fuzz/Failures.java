package io.github.kextproof.fuzz;

import java.util.HashMap;
import java.util.Map;

/** Prints and keeps what goes wrong; of each parser only the first few, for one mistake shows itself often. */
final class Failures {
    private static final int KEPT = 5;

    private final Evidence evidence;
    private final Map<Parser, Integer> counts = new HashMap<>();

    Failures(Evidence evidence) {
        this.evidence = evidence;
    }

    synchronized void add(Parser parser, long number, String happened) {
        if (counts.merge(parser, 1, Integer::sum) <= KEPT) {
            System.out.println(evidence.keep(parser, number, happened));
        }
    }
}
