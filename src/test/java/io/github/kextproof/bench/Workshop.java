package io.github.kextproof.bench;

import java.util.Set;

/** What every section works with. */
record Workshop(Places places, Settings settings, Set<Tool> tools, Measure measure, Findings findings) {
    boolean has(Tool tool) {
        return tools.contains(tool);
    }
}
