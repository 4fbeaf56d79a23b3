package io.github.kextproof.report;

import io.github.kextproof.journey.State;
import io.github.kextproof.mac.MacName;
import java.util.ArrayList;
import java.util.List;

/**
 * One journey as the live table shows it.
 *
 * @param reached in the order in which they were proven
 */
record Row(MacName mac, String scenario, List<State> reached, Phase phase) {
    Row {
        reached = List.copyOf(reached);
    }

    Row in(Phase next) {
        return new Row(mac, scenario, reached, next);
    }

    Row at(State state) {
        List<State> all = new ArrayList<>(reached);
        all.add(state);
        return new Row(mac, scenario, all, phase);
    }
}
