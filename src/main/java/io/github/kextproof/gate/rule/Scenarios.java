package io.github.kextproof.gate.rule;

import java.util.List;
import java.util.TreeSet;

/** What to say of a scenario that no result names. */
final class Scenarios {
    private static final int MOST_SHOWN = 10;

    private Scenarios() {}

    static void explain(Draft draft, Matter matter, String wanted) {
        String label = matter.policy().dimensions().scenario();
        draft.because("no result says the scenario " + wanted + " (label " + label + ")" + others(matter.cases()));
        List<Case> silent = matter.cases().those(each -> each.about().scenario().isEmpty());
        if (!silent.isEmpty()) {
            draft.because(Counted.of(silent, "result") + " " + Counted.doNot(silent.size())
                    + " say their scenario in one word (label " + label + "), for example "
                    + silent.get(0).name());
            draft.perhaps("another label says it: name it in the policy's labels");
        }
    }

    private static String others(Cases cases) {
        List<String> names = List.copyOf(new TreeSet<>(cases.byScenario().keySet()));
        if (names.isEmpty()) {
            return "";
        }
        return "; there are " + String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())))
                + (names.size() > MOST_SHOWN ? " and " + (names.size() - MOST_SHOWN) + " more" : "");
    }
}
