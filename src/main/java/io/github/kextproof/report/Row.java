package io.github.kextproof.report;

import io.github.kextproof.journey.State;
import io.github.kextproof.mac.MacName;
import java.util.ArrayList;
import java.util.List;

/**
 * One journey as the live table shows it.
 *
 * @param reached in the order in which they were proven
 * @param retries how many times something was done again because the connection was lost
 */
record Row(MacName mac, String scenario, List<State> reached, Phase phase, int retries) {
    Row {
        reached = List.copyOf(reached);
    }

    Row in(Phase next) {
        return new Row(mac, scenario, reached, next, retries);
    }

    Row at(State state) {
        List<State> all = new ArrayList<>(reached);
        all.add(state);
        return new Row(mac, scenario, all, phase, retries);
    }

    Row retried() {
        return new Row(mac, scenario, reached, phase, retries + 1);
    }
}
