package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.rule.Ruling;
import io.github.kextproof.gate.rule.Standing;
import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a decision's table, safe to show: names in it come from files that anybody may have written.
 *
 * @param reasons one line each
 */
record Row(String rule, String wanted, String found, Standing standing, List<String> reasons) {
    /** The rule that makes a ruling for each combination; as many as those would bury what is not met. */
    private static final String MANY = "require";

    private static final int FEW = 3;

    /** A row for each ruling in their order, but only one for all the combinations about which there is nothing to say. */
    static List<Row> of(List<Ruling> rulings) {
        List<Ruling> quiet = rulings.stream().filter(Row::quiet).toList();
        boolean fold = quiet.size() > FEW;
        List<Row> rows = new ArrayList<>();
        boolean folded = false;
        for (Ruling ruling : rulings) {
            if (!fold || !quiet(ruling)) {
                rows.add(of(ruling));
            } else if (!folded) {
                rows.add(folded(quiet));
                folded = true;
            }
        }
        return rows;
    }

    String verdict() {
        return standing.shown();
    }

    boolean missed() {
        return standing == Standing.NOT_MET;
    }

    private static Row of(Ruling ruling) {
        return new Row(
                Plain.oneLine(ruling.rule()),
                Plain.oneLine(ruling.wanted()),
                Plain.oneLine(ruling.found()),
                ruling.standing(),
                ruling.reasons().stream().map(Plain::oneLine).toList());
    }

    private static Row folded(List<Ruling> quiet) {
        boolean alike = quiet.stream().map(Ruling::found).distinct().count() == 1;
        String found = alike ? "each " + Plain.oneLine(quiet.get(0).found()) : "all of them";
        return new Row(MANY, quiet.size() + " combinations", found, Standing.MET, List.of());
    }

    private static boolean quiet(Ruling ruling) {
        return ruling.standing() == Standing.MET
                && ruling.reasons().isEmpty()
                && ruling.rule().equals(MANY);
    }
}
