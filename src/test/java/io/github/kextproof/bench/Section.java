package io.github.kextproof.bench;

import java.util.Set;

/** A part of the benchmark that can be run alone. */
interface Section {
    /** As {@code -Dsections=} names it. */
    String name();

    /** Without any of these it is left out. */
    Set<Tool> needs();

    /** Measures, and tells the findings. */
    void run(Workshop workshop);
}
